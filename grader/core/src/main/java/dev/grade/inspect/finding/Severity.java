package dev.grade.inspect.finding;

import java.util.Locale;

/** How much a finding weighs; only an error costs points unless an exercise says otherwise. */
public enum Severity {
    /** Proved on a thread that must not block. */
    ERROR,
    /** Depends on who completes, or on contention. */
    WARNING,
    /** Worth knowing; nothing is proved. */
    NOTE;

    /** The word used in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
