package dev.grade.input;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** Strangers' text that a CI server would take for a command to itself, found in the log of a job. */
public final class ServerCommand {
    /** GitHub's runner takes {@code ::} behind blanks, and several take {@code ##word[} wherever it stands in a line. */
    private static final Pattern START = Pattern.compile("(?:(?<!\\S)(?=::)|(?=##\\w*\\[))([:#])\\1");

    private ServerCommand() {
    }

    /** The text with a blank inside of whatever would begin such a command. */
    public static String blunt(String text) {
        return START.matcher(text).replaceAll("$1 $1");
    }

    /** XML in which such text is written in another way: it is read as what it was. */
    public static String bluntXml(String xml) {
        return START.matcher(xml).replaceAll(start -> "&#" + (int) start.group().charAt(0) + ";" + start.group(1));
    }

    /**
     * JSON in which such text, and whatever could steer a terminal or turn the direction of the text, is written in
     * another way: it is read as what it was. A line of JSON never begins with a string's text.
     */
    public static String bluntJson(String json) {
        var out = new StringBuilder(json.length());
        for (int i = 0; i < json.length();) {
            int c = json.codePointAt(i);
            boolean doubled = c == '#' && i + 1 < json.length() && json.charAt(i + 1) == '#';
            if (doubled || (c != '\n' && c != '\r' && isUnseen(c))) {
                for (char unit : Character.toChars(c)) {
                    out.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
