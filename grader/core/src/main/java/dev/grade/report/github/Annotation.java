package dev.grade.report.github;

import dev.grade.report.SafeText;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A remark that GitHub shows beside a line.
 *
 * @param kind
 *            how it is shown
 * @param file
 *            from the root of the repository, or null if it is about no line
 */
record Annotation(Kind kind, @Nullable String file, int line, int column, int endColumn, String title, String message) {
    private static final int LONGEST_MESSAGE = 4_000;

    /** How GitHub shows it; it shows ten of each for a step. */
    enum Kind {
        ERROR, WARNING, NOTICE
    }

    /** One without a place. */
    static Annotation plain(Kind kind, String title, String message) {
        return new Annotation(kind, null, 0, 0, 0, title, message);
    }

    /** The workflow command that makes it, without a line end. */
    String command() {
        var out = new StringBuilder("::").append(kind.name().toLowerCase(Locale.ROOT)).append(' ');
        Optional.ofNullable(file).ifPresent(path -> out.append("file=").append(property(path)).append(",line=")
                .append(line).append(",endLine=").append(line).append(",col=").append(column).append(",endColumn=")
                .append(endColumn).append(','));
        return out.append("title=").append(property(title)).append("::")
                .append(data(SafeText.of(message, LONGEST_MESSAGE).strip())).toString();
    }

    /** As the runner undoes it: actions/toolkit, packages/core/src/command.ts. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(SafeText.line(text, 500)).replace(":", "%3A").replace(",", "%2C");
    }
}
