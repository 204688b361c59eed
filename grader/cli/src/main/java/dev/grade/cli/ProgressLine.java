package dev.grade.cli;

import dev.grade.report.console.Paragraph;
import java.io.PrintWriter;

/** A line on a terminal that says what goes on, and is gone when it is over. */
final class ProgressLine {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;

    /**
     * @param shown
     *            whether there is a terminal that can write a line again
     */
    ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** Shown where there is a terminal that can do it. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    static ProgressLine onTerminal(PrintWriter err) {
        return new ProgressLine(err, System.console() != null && !"dumb".equals(System.getenv("TERM")));
    }

    void say(String text) {
        if (shown) {
            String line = "  " + Paragraph.clean(text).replace('\n', ' ') + " ...";
            err.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), Paragraph.WIDTH - 1)));
            err.flush();
        }
    }

    void clear() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
