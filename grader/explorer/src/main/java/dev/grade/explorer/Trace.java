package dev.grade.explorer;

import dev.grade.explorer.control.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * A schedule as data: what to decide, and for which classes.
 *
 * @param version
 *            of the explorer that made it
 * @param classes
 *            hash of the program's class files
 * @param bugClass
 *            what it shows
 * @param limit
 *            how many steps the schedule may have
 * @param eagerTime
 *            whether waits end early
 * @param spurious
 *            whether waits end without a signal
 * @param decisions
 *            every decision that differs from the plain way
 */
public record Trace(String version, String classes, String bugClass, long limit, boolean eagerTime, boolean spurious,
        List<Decision> decisions) {
    /**
     * The version of traces that this explorer writes and plays: that of the decisions, and the JDK whose classes run under
     * control.
     */
    public static final String VERSION = "grade-trace/4-java" + Runtime.version().feature() + "."
            + Runtime.version().interim() + "." + Runtime.version().update();

    public Trace {
        decisions = List.copyOf(decisions);
    }

    /** One line of text without blanks at its ends. */
    public String toText() {
        StringBuilder text = new StringBuilder(VERSION).append(' ').append(classes).append(' ').append(bugClass)
                .append(' ')
                .append(limit).append(' ').append(eagerTime ? 'e' : '-').append(spurious ? 's' : '-');
        for (Decision d : decisions) {
            text.append(' ').append(d.thread()).append('.').append(d.step())
                    .append(letter(d.kind())).append(d.value());
        }
        return text.toString();
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws IllegalArgumentException
     *             if it is no trace, or of another version
     */
    public static Trace parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (!parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("This trace is of another version (" + parts[0] + ", and this is "
                    + VERSION + "). Explore the program again to get a new one.");
        }
        try {
            List<Decision> decisions = new ArrayList<>();
            for (int i = 5; i < parts.length; i++) {
                decisions.add(decision(parts[i]));
            }
            return new Trace(parts[0], parts[1], parts[2], Long.parseLong(parts[3]), parts[4].charAt(0) == 'e',
                    parts[4].charAt(1) == 's', decisions);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("This trace is damaged", e);
        }
    }

    private static char letter(Decision.Kind kind) {
        return switch (kind) {
            case PREEMPT -> 'p';
            case NEXT -> 'n';
            case NOTIFY -> 'o';
            case SPURIOUS -> 's';
            case LATE -> 'l';
            case KEEP -> 'k';
            case HOLD -> 'h';
            case FAIL -> 'f';
        };
    }

    private static Decision decision(String text) {
        int dot = text.indexOf('.');
        int letter = dot + 1;
        while (Character.isDigit(text.charAt(letter))) {
            letter++;
        }
        Decision.Kind kind = switch (text.charAt(letter)) {
            case 'p' -> Decision.Kind.PREEMPT;
            case 'n' -> Decision.Kind.NEXT;
            case 'o' -> Decision.Kind.NOTIFY;
            case 's' -> Decision.Kind.SPURIOUS;
            case 'l' -> Decision.Kind.LATE;
            case 'k' -> Decision.Kind.KEEP;
            case 'h' -> Decision.Kind.HOLD;
            case 'f' -> Decision.Kind.FAIL;
            default -> throw new IllegalArgumentException("This trace is damaged: " + text);
        };
        return new Decision(Integer.parseInt(text, 0, dot, 10), Integer.parseInt(text, dot + 1, letter, 10), kind,
                Integer.parseInt(text, letter + 1, text.length(), 10));
    }
}
