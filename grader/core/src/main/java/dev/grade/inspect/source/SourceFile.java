package dev.grade.inspect.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.Arrays;

/** One parsed file: its syntax tree, and the way from a tree node to offsets, lines and columns of the text as written. */
public final class SourceFile {

    private final String name;
    private final String raw;
    private final Escapes escapes;
    private final CompilationUnit unit;
    private final Allowances allowances;
    private final int[] lines;
    private final int[] rawLines;

    SourceFile(String name, String raw, Escapes escapes, CompilationUnit unit, Allowances allowances) {
        this.name = name;
        this.raw = raw;
        this.escapes = escapes;
        this.unit = unit;
        this.lines = lineStarts(escapes.text());
        this.rawLines = raw.equals(escapes.text()) ? lines : lineStarts(raw);
        this.allowances = allowances;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String name() {
        return name;
    }

    public CompilationUnit unit() {
        return unit;
    }

    public Allowances allowances() {
        return allowances;
    }

    /** The offset of the first character of a node in the text as written. */
    public int start(Node node) {
        return node.getBegin().map(this::offset).map(escapes::raw).orElse(0);
    }

    /** The offset behind the last character of a node in the text as written. */
    public int end(Node node) {
        return node.getEnd().map(p -> escapes.raw(offset(p) + 1)).orElse(0);
    }

    private int offset(Position position) {
        int line = Math.clamp(position.line - 1, 0, lines.length - 1);
        return lines[line] + position.column - 1;
    }

    /** The place of a node that stands on one line, or of its first line. */
    public Place place(Node node) {
        return place(start(node), end(node));
    }

    /** The place from one offset to another; the end column is cut at the end of the first line. */
    public Place place(int start, int end) {
        int at = Arrays.binarySearch(rawLines, start);
        int line = at >= 0 ? at : -at - 2;
        int lineEnd = line + 1 < rawLines.length ? rawLines[line + 1] - 1 : raw.length();
        int column = start - rawLines[line] + 1;
        int endColumn = Math.max(column + 1, Math.min(end, lineEnd) - rawLines[line] + 1);
        return new Place(name, line + 1, column, endColumn);
    }

    /** The text of a node as written. */
    public String text(Node node) {
        int start = start(node);
        return raw.substring(start, Math.clamp(end(node), start, raw.length()));
    }

    /** One line as written, counted from 1, without its end; empty when there is no such line. */
    public String line(int number) {
        if (number < 1 || number > rawLines.length) {
            return "";
        }
        int end = number < rawLines.length ? rawLines[number] : raw.length();
        return raw.substring(rawLines[number - 1], end).stripTrailing();
    }

    @Override
    public String toString() {
        return name;
    }
}
