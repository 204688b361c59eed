package dev.grade.submission;

import java.util.Locale;

/**
 * A file as it was found.
 *
 * @param path
 *            relative to the submission, with {@code /}
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record RawFile(String path, byte[] bytes) {
    /** Whether a file at this path belongs to the answer: Java source, not built, hidden or test material. */
    static boolean matters(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".java") || name.equals("module-info.java")
                || name.equals("package-info.java")) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.startsWith(".") || part.equals("target") || part.equals("build") || part.equals("__MACOSX")
                    || part.equals("node_modules")) {
                return false;
            }
        }
        return !("/" + path).contains("/src/test/");
    }
}
