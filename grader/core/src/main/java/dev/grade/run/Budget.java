package dev.grade.run;

import dev.grade.worker.protocol.WorkOrder.Exploration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long checks that could go on for ever do so. */
public enum Budget {
    /** For feedback while typing. */
    QUICK(100, 1_500, 400_000),
    /** For a grade. */
    NORMAL(1_500, 6_000, 2_000_000),
    /** For a grade that much depends on. */
    THOROUGH(8_000, 40_000, 15_000_000);

    private final int stressMillis;
    private final long schedules;
    private final long steps;

    Budget(int stressMillis, long schedules, long steps) {
        this.stressMillis = stressMillis;
        this.schedules = schedules;
        this.steps = steps;
    }

    /** How long each stress check may go on trying, in milliseconds of processor time. */
    public int stressMillis() {
        return stressMillis;
    }

    /** How much each check that explores schedules may try. */
    public Exploration exploration() {
        return new Exploration(schedules, steps, List.of(), "");
    }

    /** The budget called {@code name}, such as {@code quick}. */
    public static Optional<Budget> of(String name) {
        return Arrays.stream(values()).filter(budget -> budget.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
