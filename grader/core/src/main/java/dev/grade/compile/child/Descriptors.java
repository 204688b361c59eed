package dev.grade.compile.child;

import java.util.Map;

/** Renames classes in descriptors and generic signatures (JVM specification, 4.3 and 4.7.9.1), in one pass. */
final class Descriptors {
    private final Map<String, String> internalNames;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int next;

    private Descriptors(Map<String, String> internalNames, String text) {
        this.internalNames = internalNames;
        this.text = text;
    }

    /** The text with other names in it, or the text itself if it is no descriptor. */
    static String rename(String text, Map<String, String> internalNames) {
        if (text.indexOf('L') < 0 || text.indexOf(';') < 0) {
            return text;
        }
        var descriptors = new Descriptors(internalNames, text);
        return descriptors.whole() ? descriptors.out.toString() : text;
    }

    private boolean whole() {
        boolean right = peek() != '<' || formalParameters();
        while (right && next < text.length()) {
            right = switch (peek()) {
                case '(', ')', '^' -> copy();
                default -> type();
            };
        }
        return right;
    }

    private boolean formalParameters() {
        copy();
        while (peek() != '>') {
            int colon = text.indexOf(':', next);
            if (colon <= next) {
                return false;
            }
            out.append(text, next, colon);
            next = colon;
            while (peek() == ':') {
                copy();
                if (peek() != ':' && !type()) {
                    return false;
                }
            }
        }
        return copy();
    }

    private boolean type() {
        return switch (peek()) {
            case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'V', 'Z' -> copy();
            case '[' -> copy() && type();
            case 'T' -> variable();
            case 'L' -> classType();
            default -> false;
        };
    }

    private boolean variable() {
        int end = text.indexOf(';', next);
        if (end < 0) {
            return false;
        }
        out.append(text, next, end + 1);
        next = end + 1;
        return true;
    }

    private boolean classType() {
        copy();
        String name = word();
        out.append(internalNames.getOrDefault(name, name));
        while (peek() != ';') {
            boolean right = switch (peek()) {
                case '<' -> arguments();
                case '.' -> {
                    copy();
                    out.append(word());
                    yield true;
                }
                default -> false;
            };
            if (!right) {
                return false;
            }
        }
        return copy();
    }

    private boolean arguments() {
        copy();
        while (peek() != '>') {
            boolean right = switch (peek()) {
                case '*' -> copy();
                case '+', '-' -> copy() && type();
                default -> type();
            };
            if (!right) {
                return false;
            }
        }
        return copy();
    }

    private String word() {
        int start = next;
        while (next < text.length() && ";<.".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return text.substring(start, next);
    }

    /** The next character, or a character that nothing starts with at the end. */
    private char peek() {
        return next < text.length() ? text.charAt(next) : 0;
    }

    private boolean copy() {
        out.append(text.charAt(next));
        next++;
        return true;
    }
}
