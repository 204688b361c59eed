package dev.grade.report.console;

/** Colours text on a terminal, and leaves it alone elsewhere. */
public enum Ink {
    /** Escape sequences for a terminal. */
    COLOUR,
    /** Plain text. */
    PLAIN;

    /** What went well. */
    public String good(String text) {
        return paint(text, "32");
    }

    /** What failed. */
    public String bad(String text) {
        return paint(text, "31");
    }

    /** What is not certain. */
    public String doubtful(String text) {
        return paint(text, "33");
    }

    /** What stands out. */
    public String strong(String text) {
        return paint(text, "1");
    }

    /** What matters less. */
    public String faint(String text) {
        return paint(text, "2");
    }

    private String paint(String text, String code) {
        return this == COLOUR ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
