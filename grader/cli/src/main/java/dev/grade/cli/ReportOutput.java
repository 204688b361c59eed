package dev.grade.cli;

import dev.grade.input.BadInput;
import dev.grade.report.console.Ink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where reports go: text to the terminal, JSON to where the user wants it. */
final class ReportOutput {
    private final PrintWriter out;
    private final @Nullable String json;

    ReportOutput(CommandLine commandLine, @Nullable String json) {
        this.out = commandLine.getOut();
        this.json = json;
        requireWritable();
    }

    /** Colour on a terminal only, and not if the user asked for none. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    Ink ink() {
        return ink(System.console() != null, System.getenv());
    }

    /** As https://no-color.org asks: the variable counts unless it is empty. */
    static Ink ink(boolean terminal, Map<String, String> environment) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return terminal && wanted ? Ink.COLOUR : Ink.PLAIN;
    }

    void text(String text) {
        if (!"-".equals(json)) {
            out.print(text);
            out.flush();
        }
    }

    void json(String text) {
        if (json == null) {
            return;
        }
        if (json.equals("-")) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(json), text);
        } catch (IOException e) {
            throw new BadInput(json + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    /** Says so before the work is done, not after. */
    private void requireWritable() {
        if (json == null || json.equals("-")) {
            return;
        }
        Path file = Path.of(json).toAbsolutePath();
        Path parent = file.getParent();
        if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw new BadInput(json + " can't be written: its folder must exist and be writable.");
        }
    }
}
