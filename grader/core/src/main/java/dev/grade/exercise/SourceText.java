package dev.grade.exercise;

/**
 * A source file in memory.
 *
 * @param path
 *            relative to the folder it came from, with {@code /}
 */
public record SourceText(String path, String text) {
    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
