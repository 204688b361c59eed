package dev.grade.report;

import dev.grade.exercise.SourceText;
import dev.grade.inspect.source.Place;

/**
 * A piece of one line of the submission.
 *
 * @param file
 *            its path within the submission, with {@code /}
 * @param line
 *            from 1
 * @param column
 *            where the piece begins, in UTF-16 units from 1
 * @param endColumn
 *            behind its last character
 */
public record Spot(String file, int line, int column, int endColumn) {
    /** What a finding is about. */
    public static Spot of(Place place) {
        int line = Math.max(1, place.line());
        int column = Math.max(1, place.column());
        return new Spot(place.file(), line, column, Math.max(column + 1, place.endColumn()));
    }

    /** All of a line but the blanks around it. */
    static Spot ofLine(SourceText source, int line) {
        String text = source.text().lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
        int column = text.length() - text.stripLeading().length() + 1;
        return new Spot(source.path(), Math.max(1, line), column,
                Math.max(column + 1, text.stripTrailing().length() + 1));
    }
}
