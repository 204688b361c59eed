package dev.grade.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long checks that could go on for ever do so. */
public enum Budget {
    /** For feedback while typing. */
    QUICK(400),
    /** For a grade. */
    NORMAL(1_500),
    /** For a grade that much depends on. */
    THOROUGH(8_000);

    private final int stressMillis;

    Budget(int stressMillis) {
        this.stressMillis = stressMillis;
    }

    /** How long each stress check may go on trying, in milliseconds of wall-clock time. */
    public int stressMillis() {
        return stressMillis;
    }

    /** The budget called {@code name}, such as {@code quick}. */
    public static Optional<Budget> of(String name) {
        return Arrays.stream(values()).filter(budget -> budget.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
