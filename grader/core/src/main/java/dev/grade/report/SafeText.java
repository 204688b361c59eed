package dev.grade.report;

import java.util.regex.Pattern;

/**
 * Text that a stranger may have written, made harmless for any file, log or terminal: no escape sequences, no control or
 * formatting characters, nothing that XML 1.0 or UTF-8 can't hold, and not too long.
 */
public final class SafeText {
    /** Escape sequences of terminals (ECMA-48): control sequences, strings such as a window's title, and the rest. */
    private static final Pattern ESCAPES = Pattern.compile(
            "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\\\|\u009c)?|\u001b[ -/]*[0-~]");
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {
    }

    /** The text with its lines, at most {@code most} characters of it; says how much was left out. */
    public static String of(String text, int most) {
        String kept = text.length() <= most ? text : text.substring(0, most);
        String plain = ESCAPES.matcher(kept).replaceAll("").replace("\r\n", "\n").replace('\r', '\n');
        var out = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> append(out, c));
        int left = text.length() - kept.length();
        return left == 0 ? out.toString() : out + "\n... (" + left + " more characters)";
    }

    /** The text as one line of at most {@code most} characters. */
    public static String line(String text, int most) {
        String flat = of(text.length() > 2 * most ? text.substring(0, 2 * most) : text, 2 * most).strip()
                .replaceAll("\\s+", " ");
        if (flat.length() <= most && text.length() <= 2 * most) {
            return flat;
        }
        int end = Math.min(flat.length(), most - 3);
        return flat.substring(0, end > 0 && Character.isHighSurrogate(flat.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\n' || c == '\t') {
            out.append((char) c);
            return;
        }
        int type = Character.getType(c);
        if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            out.append('\n');
        } else if (type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            out.appendCodePoint(REPLACEMENT);
        } else if (type != Character.CONTROL && type != Character.FORMAT) {
            out.appendCodePoint(c);
        }
    }
}
