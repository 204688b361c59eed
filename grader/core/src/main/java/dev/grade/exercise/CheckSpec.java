package dev.grade.exercise;

import java.util.List;

/**
 * One check of an exercise.
 *
 * @param id
 *            unique in the exercise, such as {@code ring-of-three}; the method's name in kebab case
 * @param points
 *            what passing it is worth, at least 0
 * @param title
 *            what it looks at, in a few words
 * @param needs
 *            identifiers of the checks without whose pass it says nothing
 * @param findings
 *            what it looks for, if its kind is {@link CheckKind#INSPECT}
 * @param hidden
 *            whether a take-home keeps it from the candidate; nothing else depends on it
 */
public record CheckSpec(String id, CheckKind kind, int points, String title, List<String> needs, RuleChoice findings,
        boolean hidden) {
    public CheckSpec {
        needs = List.copyOf(needs);
    }

    /** A check that everybody may see. */
    public CheckSpec(String id, CheckKind kind, int points, String title, List<String> needs, RuleChoice findings) {
        this(id, kind, points, title, needs, findings, false);
    }

    /** A check that looks at the behaviour, or at the source for waits. */
    public CheckSpec(String id, CheckKind kind, int points, String title, List<String> needs) {
        this(id, kind, points, title, needs, RuleChoice.WAITS);
    }

    /** The name of the method that implements this check. */
    public String methodName() {
        var name = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '-') {
                i++;
                name.append(Character.toUpperCase(id.charAt(i)));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
