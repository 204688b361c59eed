package dev.grade.inspect.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A source text with its unicode escapes translated (JLS 3.3), and the way back to the offsets of the text as written.
 *
 * <p>
 * Both parsers must see what the compiler sees: an escape can hide any character of a call, even its dot.
 */
final class Escapes {

    private final String text;
    private final int @Nullable [] rawOffsets;

    private Escapes(String text, int @Nullable [] rawOffsets) {
        this.text = text;
        this.rawOffsets = rawOffsets;
    }

    static Escapes translate(String raw) {
        if (!raw.contains("\\u")) {
            return new Escapes(raw, null);
        }
        var out = new StringBuilder(raw.length());
        int[] offsets = new int[raw.length() + 1];
        int i = 0;
        while (i < raw.length()) {
            offsets[out.length()] = i;
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
                i++;
                continue;
            }
            int end = escapeEnd(raw, i);
            if (end > 0) {
                out.append((char) Integer.parseInt(raw, end - 4, end, 16));
                i = end;
            } else {
                out.append(c);
                i++;
                // An escaped backslash protects the one behind it: "\\u0041" is not an escape.
                if (i < raw.length() && raw.charAt(i) == '\\') {
                    offsets[out.length()] = i;
                    out.append('\\');
                    i++;
                }
            }
        }
        offsets[out.length()] = raw.length();
        return new Escapes(out.toString(), Arrays.copyOf(offsets, out.length() + 1));
    }

    private static int escapeEnd(String raw, int backslash) {
        int i = backslash + 1;
        while (i < raw.length() && raw.charAt(i) == 'u') {
            i++;
        }
        if (i == backslash + 1 || i + 4 > raw.length()) {
            return -1;
        }
        for (int k = i; k < i + 4; k++) {
            if (Character.digit(raw.charAt(k), 16) < 0) {
                return -1;
            }
        }
        return i + 4;
    }

    String text() {
        return text;
    }

    /** The offset in the text as written where the translated character begins. */
    int raw(int offset) {
        int[] offsets = rawOffsets;
        return offsets == null ? offset : offsets[Math.clamp(offset, 0, offsets.length - 1)];
    }
}
