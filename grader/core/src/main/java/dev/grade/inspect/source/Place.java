package dev.grade.inspect.source;

/**
 * Where something stands in a source file.
 *
 * @param file the file's name as it was given
 * @param line counted from 1
 * @param column counted from 1, in characters; a tab is one
 * @param endColumn the column behind the last character, on the same line
 */
public record Place(String file, int line, int column, int endColumn) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
