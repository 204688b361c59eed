package dev.grade.run;

import dev.grade.worker.protocol.WorkOrder.Exploration;
import dev.grade.worker.protocol.WorkOrder.Stress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long checks that could go on for ever do so. */
public enum Budget {
    /** For feedback while typing. */
    QUICK(100, 20, 1_500, 400_000),
    /** For a grade. */
    NORMAL(1_000, 150, 6_000, 2_000_000),
    /** For a grade that much depends on. */
    THOROUGH(8_000, 4_000, 40_000, 15_000_000);

    private final int stressMillis;
    private final int confirmMillis;
    private final long schedules;
    private final long steps;

    Budget(int stressMillis, int confirmMillis, long schedules, long steps) {
        this.stressMillis = stressMillis;
        this.confirmMillis = confirmMillis;
        this.schedules = schedules;
        this.steps = steps;
    }

    /**
     * How hard each stress check may try.
     *
     * @param explored
     *            whether it needs a check that explored the schedules of the same scenario, and runs only if that passed
     */
    public Stress stress(boolean explored) {
        return new Stress(explored ? confirmMillis : stressMillis, explored);
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
