package dev.grade.explorer.search;

import dev.grade.explorer.control.Chooser;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Footprint;
import dev.grade.explorer.control.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All schedules without a bound, depth first, one of each set that differs only in the order of independent steps:
 * sleep sets (Godefroid, Partial-Order Methods for the Verification of Concurrent Systems, 1996, chapter 5). Use one for
 * a whole search: {@link #advance} moves on to the next schedule.
 */
final class SleepSetChooser implements Chooser {
    private static final int MAX_DEPTH = 4000;

    /** A place where there was something to choose: threads, or ways of the run-time system. */
    private static final class Node {
        final int[] options;
        /** Threads that need not run from here on, with what they would touch, until something meets that. */
        final Map<Integer, Footprint> asleep;
        final @Nullable Footprint[] touched;
        final boolean threads;
        int taken;

        Node(int[] options, Map<Integer, Footprint> asleep, boolean threads) {
            this.options = options;
            this.asleep = asleep;
            this.threads = threads;
            touched = new @Nullable Footprint[options.length];
        }
    }

    private final List<Node> path = new ArrayList<>();
    private final Footprint stretch = new Footprint();
    private Map<Integer, Footprint> asleep = new HashMap<>();
    private int depth;
    private boolean tooDeep;
    private boolean astray;
    private boolean unfair;
    private int[] enabled = new int[16];

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

    @Override
    public Footprint footprint() {
        return stretch;
    }

    @Override
    public boolean fair() {
        return true;
    }

    /** Moves on; false if that was the last schedule. */
    boolean advance() {
        settle();
        while (path.size() > depth) {
            path.removeLast();
        }
        while (!path.isEmpty() && path.getLast().taken + 1 >= path.getLast().options.length) {
            path.removeLast();
        }
        if (!path.isEmpty()) {
            path.getLast().taken++;
        }
        depth = 0;
        asleep = new HashMap<>();
        stretch.clear();
        return !path.isEmpty();
    }

    /** The stretch since the last choice has ended: notes what it touched, and wakes who minds. */
    private void settle() {
        for (int i = depth - 1; i >= 0; i--) {
            Node node = path.get(i);
            if (node.threads) {
                Footprint known = node.touched[node.taken];
                if (known == null) {
                    known = new Footprint();
                    node.touched[node.taken] = known;
                }
                known.add(stretch);
                break;
            }
        }
        asleep.values().removeIf(stretch::meets);
        stretch.clear();
    }

    private int take(int[] options, boolean threads) {
        if (depth == path.size()) {
            path.add(new Node(options, new HashMap<>(asleep), threads));
        }
        Node node = path.get(depth);
        int chosen = node.options[node.taken];
        if (node.threads != threads || Arrays.stream(options).noneMatch(option -> option == chosen)) {
            astray = true;
            return options[0];
        }
        depth++;
        if (node.threads) {
            asleep = new HashMap<>(node.asleep);
            for (int i = 0; i < node.taken; i++) {
                Footprint done = node.touched[i];
                if (done != null) {
                    asleep.put(node.options[i], done);
                }
            }
            asleep.remove(chosen);
        }
        return chosen;
    }

    private int chooseThread(Schedule schedule, int current, int[] among, int count) {
        settle();
        int[] options = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (!asleep.containsKey(among[i])) {
                options[n++] = among[i];
                if (among[i] == current) {
                    options[n - 1] = options[0];
                    options[0] = current;
                }
            }
        }
        if (n == 0) {
            return REDUNDANT;
        }
        int chosen;
        if (depth >= MAX_DEPTH) {
            tooDeep = true;
            chosen = options[0];
        } else {
            chosen = take(Arrays.copyOf(options, n), true);
        }
        schedule.beginStretch();
        return chosen;
    }

    @Override
    public int preempt(Schedule schedule, int current, int site) {
        if (enabled.length < schedule.threads()) {
            enabled = new int[schedule.threads() * 2];
        }
        int count = schedule.enabled(enabled);
        if (count < 2) {
            return STAY;
        }
        int to = chooseThread(schedule, current, enabled, count);
        return to == current ? STAY : to;
    }

    @Override
    public int next(Schedule schedule, int current, int[] among, int count) {
        unfair |= schedule.isEnabled(current);
        return chooseThread(schedule, current, among, count);
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
        if (depth >= MAX_DEPTH) {
            tooDeep = true;
            return 0;
        }
        return take(options, false);
    }
}
