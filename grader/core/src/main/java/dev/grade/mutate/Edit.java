package dev.grade.mutate;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param start
 *            the offset of the first character that goes
 * @param end
 *            the offset behind the last one; equal to {@code start} where something is only put in
 */
record Edit(int start, int end, String replacement) {
    /** The text with all edits made; they must not overlap. */
    static String apply(String text, List<Edit> edits) {
        var changed = new StringBuilder(text);
        edits.stream().sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end).reversed())
                .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.replacement()));
        return changed.toString();
    }
}
