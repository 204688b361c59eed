package dev.grade.compile.child;

/**
 * A place in a text as people count.
 *
 * @param line
 *            from 1
 * @param column
 *            from 1; a tab is one column
 * @param lineText
 *            the whole line without its end
 */
record TextPlace(int line, int column, String lineText) {
    /** The place of the character at {@code offset}; lines end as the Java language says, in CR, LF or both. */
    static TextPlace of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                line++;
                start = i + 1;
            }
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new TextPlace(line, offset - start + 1, text.substring(start, end));
    }
}
