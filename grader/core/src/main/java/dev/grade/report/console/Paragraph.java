package dev.grade.report.console;

/** Fits text into the width of a terminal, and takes out what could steer the terminal. */
final class Paragraph {
    private static final int WIDTH = 80;

    private Paragraph() {
    }

    /** The text in lines of at most 80 columns, each behind {@code indent} blanks and ended by a line feed. */
    static String wrap(int indent, String text) {
        String margin = " ".repeat(indent);
        var out = new StringBuilder();
        for (String line : clean(text).split("\n", -1)) {
            int column = 0;
            for (String word : line.split(" ", -1)) {
                boolean fits = column == 0 || column + 1 + word.length() <= WIDTH - indent;
                if (column == 0) {
                    out.append(margin);
                } else if (fits) {
                    out.append(' ');
                    column++;
                } else {
                    out.append('\n').append(margin);
                    column = 0;
                }
                out.append(word);
                column += word.length();
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** The text without control characters but line feeds. */
    static String clean(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)) {
                out.appendCodePoint(c == '\t' ? ' ' : c);
            }
        });
        return out.toString();
    }
}
