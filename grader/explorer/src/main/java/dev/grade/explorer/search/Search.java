package dev.grade.explorer.search;

import dev.grade.explorer.control.Chooser;
import dev.grade.explorer.control.CodeMap;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Ending;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.control.Race;
import dev.grade.explorer.control.Recorder;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One search for a failing schedule. Everything it does follows from the program and the seed. */
public final class Search {
    private static final long FIRST_LIMIT = 1_500_000;
    private static final long SHORTEST_LIMIT = 20_000;
    private static final long NEVER_ENDING_LIMIT = 40_000;
    /** Fewer schedules than this say nothing. */
    private static final int ENOUGH = 8;
    private static final int LONGEST_TURN = 3;
    private static final int ROTATIONS = 2 * LONGEST_TURN + 1;
    private static final int MIXED_FIRST = 150;
    /** Where going through all schedules is hopeless. */
    private static final int MIXED_FIRST_OF_MANY = 3_000;
    private static final int SURPRISES = 200;
    private static final int TRIES_FOR_ALWAYS = 24;
    private static final int AFTER_RACE = 600;
    private static final long EVENTS_AFTER_RACE = 1_500_000;
    private static final long FIRST_SHARE = 15_000;
    private static final int HIGHEST_BOUND = 2;
    private static final int SHARE_PER_BOUND = 5;
    private static final int SHARE_REDUCED = 8;

    private final Runs runs;
    private final Budget budget;
    private final BooleanSupplier stop;
    private final CodeMap code;
    private long schedules;
    private long events;
    private long longest;
    private long shortest = FIRST_LIMIT;
    private long cut;
    private long shortestCut = Long.MAX_VALUE;
    private long points = 50;
    private List<Integer> origins = List.of(0);
    private boolean completedOnce;
    private boolean failedAlways = true;
    private int known = -1;
    private @Nullable SleepSetChooser reducing = new SleepSetChooser();
    private @Nullable ExhaustiveChooser exhausting = new ExhaustiveChooser(0);
    private int exhaustedBound = -1;
    private boolean complete;
    private @Nullable Failure soft;
    private long softSchedules;
    private long softEvents;
    private @Nullable Failure hard;
    private Ending.@Nullable Uncontrolled uncontrolled;
    private @Nullable List<String> left;

    /**
     * A search.
     *
     * @param stop
     *            asked between schedules; true ends the search early
     */
    public Search(Runs runs, CodeMap code, Budget budget, BooleanSupplier stop) {
        this.runs = runs;
        this.code = code;
        this.budget = budget;
        this.stop = stop;
    }

    /**
     * How much may be tried.
     *
     * @param schedules
     *            at most so many schedules
     * @param events
     *            at most so many steps of all threads together
     * @param seed
     *            of every random choice
     * @param races
     *            whether unordered accesses are failures
     */
    public record Budget(long schedules, long events, long seed, boolean races) {
    }

    /**
     * What came of it.
     *
     * @param failure
     *            the failing schedule, shrunk, or null
     * @param schedules
     *            how many schedules ran
     * @param exhaustedBound
     *            all schedules with at most so many preemptions ran, -1 for none
     * @param complete
     *            whether those were all schedules there are, waits ending by the clock and on a signal only
     * @param cut
     *            how many schedules were given up because they were too long
     * @param completed
     *            whether any schedule came to its end
     * @param shortestCut
     *            how many steps the shortest schedule had that was given up
     * @param uncontrolled
     *            what the explorer could not control, or null
     * @param left
     *            pool workers that were left when everything else had ended
     */
    public record Report(@Nullable Failure failure, long schedules, int exhaustedBound, boolean complete, long cut,
            boolean completed, long shortestCut, Ending.@Nullable Uncontrolled uncontrolled, List<String> left) {
    }

    /** Searches until something is found or the budget is used up. */
    public Report search() {
        for (int i = 0; i < ROTATIONS && goesOn(); i++) {
            Engine.Result ignored = run(rotation(i));
        }
        mixed(origins.size() > RandomChooser.MANY_THREADS ? MIXED_FIRST_OF_MANY : MIXED_FIRST, false);
        // Going through all and chance take turns, each longer than the one before, so that neither starves the other.
        for (long share = FIRST_SHARE; goesOn() && !complete; share *= 2) {
            systematic(Math.min(share, budget.schedules()));
            mixed(complete ? 0 : share - schedules, false);
        }
        // All schedules means: with waits that end by the clock or on a signal. Some end otherwise, and are tried, too.
        mixed(complete ? SURPRISES : 0, true);
        if (code.contendedCount() != known) {
            // There are more places where threads may take turns than were gone through.
            exhaustedBound = -1;
            complete = false;
        }
        Failure failure = hard != null ? lookAgain(hard) : soft;
        Engine.giveUpWhen(() -> false);
        Failure shrunk = failure == null ? null : new Shrinker(runs, failure).shrink();
        return new Report(shrunk, schedules, exhaustedBound, complete, cut, completedOnce,
                shortestCut, uncontrolled,
                left == null ? List.of() : left);
    }

    /** A failure in every schedule so far may be one of many schedules: a few more tell. */
    private Failure lookAgain(Failure found) {
        if (!found.always() || !(found.ending() instanceof Ending.Thrown || found.ending() instanceof Ending.Exited)) {
            return found;
        }
        for (int i = 0; i < TRIES_FOR_ALWAYS; i++) {
            Chooser chooser = i < 3
                    ? rotation(i)
                    : new RandomChooser(budget.seed(), i, points, shortest, origins, false);
            Engine.Result result = runs.run(chooser, limit(), (Recorder) null);
            if (!found.sameAs(result)) {
                return found.sometimes();
            }
        }
        return found;
    }

    private static Chooser rotation(int number) {
        return number < LONGEST_TURN + 1
                ? new RotatingChooser(number, false)
                : new RotatingChooser(number - LONGEST_TURN, true);
    }

    private void mixed(long count, boolean surprising) {
        for (long i = 0; i < count && goesOn(); i++) {
            RandomChooser chooser = new RandomChooser(budget.seed(), schedules, points, shortest, origins,
                    surprising);
            Engine.Result ignored = run(chooser);
            points = Math.max(10, (points * 3 + chooser.points()) / 4);
        }
    }

    private void systematic(long share) {
        if (code.contendedCount() != known) {
            restart();
        }
        reduced(share / SHARE_REDUCED);
        boolean next = true;
        while (next && goesOn() && !complete) {
            next = exhaust(share / SHARE_PER_BOUND);
        }
    }

    /** From the first schedule on: there are new places where threads may take turns. */
    private void restart() {
        known = code.contendedCount();
        exhaustedBound = -1;
        reducing = reducing == null ? null : new SleepSetChooser();
        exhausting = exhausting == null ? null : new ExhaustiveChooser(0);
    }

    /** All schedules but those that differ only in the order of independent steps, if they are few. */
    private void reduced(long share) {
        long last = schedules + share;
        long cutBefore = cut;
        while (reducing != null && goesOn() && schedules < last) {
            SleepSetChooser chooser = reducing;
            Engine.Result ignored = run(chooser);
            if (cut > cutBefore || chooser.isTooDeep() || chooser.wasUnfair()) {
                reducing = null;
            } else if (code.contendedCount() != known) {
                restart();
            } else if (chooser.isAstray()) {
                reducing = null;
            } else if (!chooser.advance()) {
                complete = hard == null;
                reducing = null;
            }
        }
    }

    /** All schedules with so many preemptions; true if the next bound is to be tried at once. */
    private boolean exhaust(long share) {
        long last = schedules + share;
        long cutBefore = cut;
        while (exhausting != null && goesOn() && schedules < last) {
            ExhaustiveChooser chooser = exhausting;
            int bound = exhaustedBound + 1;
            Engine.Result ignored = run(chooser);
            if (cut > cutBefore || chooser.isTooDeep()) {
                exhausting = null;
            } else if (code.contendedCount() != known) {
                known = code.contendedCount();
                exhausting = new ExhaustiveChooser(bound);
            } else if (chooser.isAstray()) {
                exhausting = null;
            } else if (!chooser.advance()) {
                exhaustedBound = bound;
                complete = !chooser.wasCut() && !chooser.wasUnfair();
                exhausting = bound < HIGHEST_BOUND ? new ExhaustiveChooser(bound + 1) : null;
                return true;
            }
        }
        return false;
    }

    private boolean goesOn() {
        if (hard != null || uncontrolled != null || schedules >= budget.schedules() || events >= budget.events()) {
            return false;
        }
        if (soft != null && (schedules > softSchedules + AFTER_RACE || events > softEvents + EVENTS_AFTER_RACE)) {
            return false;
        }
        return !stop.getAsBoolean();
    }

    private long limit() {
        if (completedOnce) {
            return Math.min(FIRST_LIMIT, Math.max(SHORTEST_LIMIT, longest * 20));
        }
        return cut == 0 ? Math.min(FIRST_LIMIT, longestOfEnough()) : NEVER_ENDING_LIMIT;
    }

    /** A first schedule that makes no way, such as one thread that takes a lock again and again, must leave enough to the others. */
    private long longestOfEnough() {
        return Math.max(NEVER_ENDING_LIMIT, budget.events() / ENOUGH);
    }

    private Engine.Result run(Chooser chooser) {
        long limit = limit();
        Engine.Result result = runs.run(chooser, limit, (Recorder) null);
        schedules++;
        events += result.events();
        origins = result.origins();
        judge(result, chooser, limit);
        return result;
    }

    private void judge(Engine.Result result, Chooser chooser, long limit) {
        boolean failed = switch (result.ending()) {
            case Ending.Completed c -> {
                completedOnce = true;
                longest = Math.max(longest, result.events());
                shortest = Math.min(shortest, result.events());
                if (left == null && !c.left().isEmpty()) {
                    left = c.left();
                }
                yield false;
            }
            case Ending.Cut c -> {
                cut(result);
                yield false;
            }
            case Ending.Uncontrolled u -> {
                uncontrolled = u;
                yield false;
            }
            case Ending.TooLong t -> {
                cut(result);
                yield completedOnce && !systematic(chooser);
            }
            case Ending.Redundant r -> false;
            case Ending.Thrown t -> true;
            case Ending.Exited e -> true;
            case Ending.Stuck s -> true;
            case Ending.Spinning s -> {
                // Who pauses between two looks may do so for ever on purpose, unless it comes to an end in other schedules.
                boolean told = !systematic(chooser) && (completedOnce || !s.pauses());
                if (!told) {
                    cut(result);
                }
                yield told;
            }
        };
        if (failed) {
            hard = failure(result, null, chooser, limit);
        } else {
            failedAlways = false;
            if (budget.races() && soft == null && !result.races().isEmpty()) {
                soft = failure(result, worst(result.races()), chooser, limit);
                softSchedules = schedules;
                softEvents = events;
            }
        }
    }

    private void cut(Engine.Result result) {
        cut++;
        shortestCut = Math.min(shortestCut, result.events());
    }

    private static boolean systematic(Chooser chooser) {
        return chooser instanceof ExhaustiveChooser || chooser instanceof SleepSetChooser;
    }

    private Race worst(List<Race> races) {
        return races.stream().max(java.util.Comparator.comparingInt(this::weight)).orElseThrow();
    }

    private int weight(Race race) {
        boolean constructed = race.firstWrites() && code.site(race.first()).method().equals("<init>");
        boolean loop = code.site(race.first()).inLoop() || code.site(race.second()).inLoop();
        return (race.reference() ? 4 : 0) + (constructed ? 2 : 0)
                + (loop && !(race.firstWrites() && race.secondWrites()) ? 1 : 0);
    }

    private Failure failure(Engine.Result result, @Nullable Race race, Chooser chooser, long limit) {
        List<Decision> decisions = result.decisions();
        return new Failure(result.ending(), race, result.races(), decisions, chooser.eagerTime(),
                chooser.spuriousWakeups(), limit, result.output(), failedAlways);
    }
}
