package dev.grade.explorer.search;

import dev.grade.explorer.control.Chooser;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The random ways to choose; which one, and with what habits, the number of the schedule decides. */
final class RandomChooser implements Chooser {
    /** A way to choose. */
    enum Way {
        /** Any thread at any point, with some probability to switch at all. */
        WALK,
        /** Runs each thread as long as it can, but for a few points chosen beforehand. */
        FEW_PREEMPTIONS,
        /** The pending step with the highest random priority goes first: partial-order sampling (Yuan et al., CAV 2018). */
        SAMPLING,
        /**
         * The thread with the highest random priority runs, and falls behind at a few points chosen beforehand: PCT
         * (Burckhardt et al., ASPLOS 2010).
         */
        PRIORITIES,
        /** Any thread for a while, then all in step. */
        ROTATION,
        /**
         * Two or three threads take turns while all others wait as long as they can: most bugs need no more (Lu et al., ASPLOS
         * 2008), however many threads there are.
         */
        FOCUS
    }

    /** With so many threads, others are in nobody's way. */
    private static final int FEW_THREADS = 4;

    /** With so many, a few points at which just any thread goes on show next to nothing. */
    static final int MANY_THREADS = 10;

    /** After so many schedules a search is a long one. */
    private static final long LONG_SEARCH = 15_000;

    private final RandomSource random;
    private final Way way;
    private final boolean eager;
    private final boolean spurious;
    private final boolean late;
    private final int oneIn;
    private final boolean everyPoint;
    private final int rarity;
    private final long[] preemptAt;
    private long[] priorities = new long[16];
    private int[] enabled = new int[16];
    private final long patience;
    private final BitSet focus = new BitSet();
    private final boolean starterFirst;
    private final int threads;
    private long points;
    private long nextLowest = -1;

    /**
     * Choices for one schedule.
     *
     * @param number
     *            the number of the schedule
     * @param expectedPoints
     *            about how many points a schedule has
     * @param shortest
     *            how many steps the shortest schedule had that came to its end
     * @param origins
     *            the site at which each thread began in the schedule before
     * @param surprising
     *            whether waits often end without a signal
     */
    RandomChooser(long seed, long number, long expectedPoints, long shortest, List<Integer> origins,
            boolean surprising) {
        threads = Math.max(1, origins.size());
        patience = shortest * 20 + 1_000;
        random = new RandomSource(seed * 0x5DEECE66DL + number * 0x2545F4914F6CDD1DL);
        Way usual = switch ((int) (number % 6)) {
            case 0 -> Way.WALK;
            case 1 -> threads > MANY_THREADS ? Way.FOCUS : Way.FEW_PREEMPTIONS;
            case 4 -> threads > FEW_THREADS ? Way.FOCUS : Way.FEW_PREEMPTIONS;
            case 3 -> Way.PRIORITIES;
            case 2 -> Way.SAMPLING;
            default -> Way.ROTATION;
        };
        // What few preemptions show has been seen by then; what needs many is rarest under the other ways.
        boolean seldom = usual == Way.FEW_PREEMPTIONS || usual == Way.ROTATION;
        way = number >= LONG_SEARCH && seldom ? Way.SAMPLING : usual;
        eager = way != Way.ROTATION && (number / 6 & 1) == 1;
        spurious = surprising || (number / 6 & 3) == 2;
        late = surprising || (number / 6 & 1) == 0;
        oneIn = surprising ? 2 : 4;
        everyPoint = number < 16 || number % 16 == 0;
        rarity = 1 + random.below(expectedPoints > 200 ? 1 + random.below(64) : 6);
        preemptAt = new long[1 + random.below(4)];
        for (int i = 0; i < preemptAt.length; i++) {
            preemptAt[i] = (random.nextLong() >>> 1) % Math.max(1, expectedPoints) + 1;
        }
        starterFirst = way == Way.FOCUS || (way == Way.ROTATION && random.below(2) == 0);
        if (way == Way.FOCUS) {
            boolean anyThreads = number % 12 == 4;
            focusOn(2 + random.below(2), anyThreads ? List.of() : origins);
        }
    }

    /** So many threads that do different things, if it is known where each but the main thread began; else any. */
    private void focusOn(int count, List<Integer> origins) {
        List<Integer> kinds = new ArrayList<>(
                new LinkedHashSet<>(origins.subList(Math.min(1, origins.size()), origins.size())));
        for (int i = 0; i < count; i++) {
            if (kinds.isEmpty()) {
                focus.set(random.below(threads));
                continue;
            }
            Integer kind = kinds.remove(/* index */ random.below(kinds.size()));
            int[] alike = IntStream.range(0, origins.size()).filter(t -> origins.get(t).equals(kind)).toArray();
            focus.set(alike[random.below(alike.length)]);
        }
    }

    /** How many points there were at which it could choose. */
    long points() {
        return points;
    }

    @Override
    public boolean eagerTime() {
        return eager;
    }

    @Override
    public boolean lateStores() {
        return late;
    }

    @Override
    public boolean everyPoint() {
        return everyPoint;
    }

    @Override
    public boolean keepsTurns() {
        return way == Way.WALK || way == Way.SAMPLING || way == Way.FOCUS;
    }

    @Override
    public boolean fair() {
        return way == Way.ROTATION;
    }

    @Override
    public boolean starves() {
        return way == Way.FOCUS;
    }

    @Override
    public long fairAfter(long limit) {
        return Math.min(limit / 2, patience);
    }

    @Override
    public boolean spuriousWakeups() {
        return spurious;
    }

    @Override
    public int preempt(Schedule schedule, int current, int site) {
        points++;
        if (starterFirst && current == 0 && !focus.get(0)) {
            return STAY;
        }
        return switch (way) {
            case WALK -> random.below(rarity) == 0 ? any(schedule) : STAY;
            case FEW_PREEMPTIONS -> {
                for (long at : preemptAt) {
                    if (at == points) {
                        yield any(schedule);
                    }
                }
                yield STAY;
            }
            case SAMPLING -> sample(schedule, current);
            case PRIORITIES -> {
                int count = enabledOf(schedule);
                grow(schedule.threads());
                for (long at : preemptAt) {
                    if (at == points) {
                        priorities[current] = nextLowest--;
                    }
                }
                yield highest(enabled, count);
            }
            case ROTATION -> {
                int count = enabledOf(schedule);
                yield points < preemptAt[0]
                        ? enabled[random.below(count)]
                        : RotatingChooser.after(current, enabled, count);
            }
            case FOCUS -> {
                int ready = enabledOf(schedule);
                int count = focused(enabled, ready);
                yield count == 0 || (focus.get(current) && random.below(2) == 0) ? STAY : enabled[random.below(count)];
            }
        };
    }

    /** Those of the first {@code count} threads that are in focus, to the front; returns how many. */
    private int focused(int[] among, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (focus.get(among[i])) {
                among[kept++] = among[i];
            }
        }
        return kept;
    }

    private int any(Schedule schedule) {
        // First the count: it may replace the array.
        int count = enabledOf(schedule);
        return enabled[random.below(count)];
    }

    private int enabledOf(Schedule schedule) {
        if (enabled.length < schedule.threads()) {
            enabled = new int[schedule.threads() * 2];
        }
        return schedule.enabled(enabled);
    }

    private int sample(Schedule schedule, int current) {
        int count = enabledOf(schedule);
        grow(schedule.threads());
        priorities[current] = random.nextLong() >>> 1;
        int best = highest(enabled, count);
        for (int i = 0; i < count; i++) {
            if (enabled[i] != best && schedule.meet(best, enabled[i])) {
                priorities[enabled[i]] = random.nextLong() >>> 1;
            }
        }
        return best;
    }

    private void grow(int threads) {
        int known = priorities.length;
        if (known < threads) {
            priorities = Arrays.copyOf(priorities, threads * 2);
        }
        for (int i = 0; i < threads; i++) {
            if (priorities[i] == 0) {
                priorities[i] = random.nextLong() >>> 1;
            }
        }
    }

    private int highest(int[] among, int count) {
        int best = among[0];
        for (int i = 1; i < count; i++) {
            if (priorities[among[i]] > priorities[best]) {
                best = among[i];
            }
        }
        return best;
    }

    @Override
    public int next(Schedule schedule, int current, int[] among, int count) {
        if (way == Way.PRIORITIES) {
            grow(schedule.threads());
            if (schedule.isEnabled(current)) {
                priorities[current] = nextLowest--;
            }
            return highest(among, count);
        }
        if (way == Way.FOCUS) {
            int[] chosen = Arrays.copyOf(among, count);
            int kept = focused(chosen, count);
            return kept == 0 ? among[random.below(count)] : chosen[random.below(kept)];
        }
        return way == Way.ROTATION && points >= preemptAt[0]
                ? RotatingChooser.after(current, among, count)
                : among[random.below(count)];
    }

    @Override
    public int pick(Schedule schedule, int current, Decision.Kind kind, int count) {
        if (kind == Decision.Kind.SPURIOUS || kind == Decision.Kind.FAIL) {
            return random.below(oneIn) == 0 ? 1 : 0;
        }
        if (kind == Decision.Kind.LATE) {
            return random.below(4) == 0 ? random.below(count) : 0;
        }
        return random.below(count);
    }
}
