package dev.grade.report.console;

import dev.grade.input.ServerCommand;

/** Fits text into the width of a terminal, and takes out what could steer the terminal. */
public final class Paragraph {
    /** How many columns a terminal has at least. */
    public static final int WIDTH = 80;

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private Paragraph() {
    }

    /** The text in lines of at most 80 columns, each behind {@code indent} blanks and ended by a line feed. */
    public static String wrap(int indent, String text) {
        var out = new StringBuilder();
        clean(text).lines().forEach(line -> {
            int own = indent + line.length() - line.stripLeading().length();
            out.append(" ".repeat(own)).append(behind(own, own, line.strip()));
        });
        return out.isEmpty() ? "\n" : out.toString();
    }

    /**
     * Text that goes on where {@code column} columns are taken, in lines of at most 80 columns, the later ones behind
     * {@code indent} blanks; ends in a line feed.
     */
    static String behind(int column, int indent, String text) {
        var out = new StringBuilder();
        int taken = column;
        boolean first = true;
        for (String word : clean(text).replace('\n', ' ').split(" ", -1)) {
            if (!first && taken + 1 + word.length() > WIDTH) {
                out.append('\n').append(" ".repeat(indent));
                taken = indent;
                first = true;
            }
            out.append(first ? "" : " ").append(word);
            taken += word.length() + (first ? 0 : 1);
            first = false;
        }
        return out.append('\n').toString();
    }

    /** The text on one line, for names: whoever chose one with a line feed in it must not write lines of ours. */
    public static String line(String text) {
        return clean(text).replace('\n', ' ');
    }

    /** The text without control characters but line feeds, and with nothing that a CI server takes for a command. */
    public static String clean(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)) {
                boolean blank = c == '\t' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
                out.appendCodePoint(blank ? ' ' : c);
            }
        });
        return ServerCommand.blunt(out.toString());
    }
}
