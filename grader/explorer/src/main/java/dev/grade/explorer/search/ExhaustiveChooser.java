package dev.grade.explorer.search;

import dev.grade.explorer.control.Chooser;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Schedule;
import java.util.Arrays;

/**
 * Goes through all schedules with at most a given number of preemptions, depth first (iterative context bounding,
 * Musuvathi and Qadeer, PLDI 2007). Use one for a whole search: {@link #advance} moves on to the next schedule.
 */
final class ExhaustiveChooser implements Chooser {
    private static final int MAX_DEPTH = 4000;

    private final int bound;
    private int[][] alternatives = new int[256][];
    private int[] taken = new int[256];
    private int depth;
    private int known;
    private int preemptions;
    private boolean cut;
    private boolean tooDeep;
    private boolean astray;
    private boolean unfair;
    private int[] enabled = new int[16];

    ExhaustiveChooser(int bound) {
        this.bound = bound;
    }

    /** Whether some schedule was left out because of the bound. */
    boolean wasCut() {
        return cut;
    }

    /** Whether some schedule had too many points to go through. */
    boolean isTooDeep() {
        return tooDeep;
    }

    /** Whether the program did something else than the last time on the same way, so that nobody knows what has been tried. */
    boolean isAstray() {
        return astray;
    }

    /** Whether a thread was made to wait for others although it could have gone on. */
    boolean wasUnfair() {
        return unfair;
    }

    /** Moves on; false if that was the last schedule. */
    boolean advance() {
        known = depth;
        while (known > 0 && taken[known - 1] + 1 >= alternatives[known - 1].length) {
            known--;
        }
        if (known > 0) {
            taken[known - 1]++;
        }
        depth = 0;
        preemptions = 0;
        return known > 0;
    }

    private int choose(int[] options) {
        if (options.length == 1) {
            return options[0];
        }
        if (depth >= MAX_DEPTH) {
            tooDeep = true;
            return options[0];
        }
        if (depth >= taken.length) {
            taken = Arrays.copyOf(taken, depth * 2);
            alternatives = Arrays.copyOf(alternatives, depth * 2);
        }
        if (depth >= known) {
            alternatives[depth] = options;
            taken[depth] = 0;
        }
        if (!Arrays.equals(alternatives[depth], options)) {
            astray = true;
            return options[0];
        }
        return options[taken[depth++]];
    }

    @Override
    public boolean fair() {
        return true;
    }

    @Override
    public int preempt(Schedule schedule, int current, int site) {
        if (preemptions >= bound && cut) {
            return STAY;
        }
        if (enabled.length < schedule.threads()) {
            enabled = new int[schedule.threads() * 2];
        }
        int count = schedule.enabled(enabled);
        if (count < 2) {
            return STAY;
        }
        if (preemptions >= bound) {
            cut = true;
            return STAY;
        }
        int[] options = new int[count];
        options[0] = STAY;
        int n = 1;
        for (int i = 0; i < count; i++) {
            if (enabled[i] != current) {
                options[n++] = enabled[i];
            }
        }
        int to = choose(n == count ? options : Arrays.copyOf(options, n));
        if (to != STAY) {
            preemptions++;
        }
        return to;
    }

    @Override
    public int next(Schedule schedule, int current, int[] among, int count) {
        unfair |= schedule.isEnabled(current);
        return choose(Arrays.copyOf(among, count));
    }

    @Override
    public void passesOver() {
        unfair = true;
    }

    @Override
    public boolean lateStores() {
        // What others see late is left to chance, so these are not all schedules.
        unfair = true;
        return false;
    }

    @Override
    public int pick(Schedule schedule, int current, Decision.Kind kind, int count) {
        int[] options = new int[count];
        Arrays.setAll(options, i -> i);
        return choose(options);
    }
}
