package dev.grade.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a run of the command said. */
record Said(int code, String out, String err) {
    /** Runs the command in this process. */
    static Said by(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Said(code, out.toString(), err.toString());
    }
}
