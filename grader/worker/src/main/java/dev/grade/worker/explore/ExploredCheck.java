package dev.grade.worker.explore;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.explorer.ExploreOptions;
import dev.grade.explorer.Explorer;
import dev.grade.explorer.Outcome;
import dev.grade.explorer.Program;
import dev.grade.explorer.Replay;
import dev.grade.explorer.Trace;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.rewrite.Extremes;
import dev.grade.worker.history.Recording;
import dev.grade.worker.history.Recordings;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Universe;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.WorkOrder.Exploration;
import dev.grade.worker.protocol.WorkOrder.Planned;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explores the schedules of one check. The scenario is built anew, on fresh static state, for each of them. */
public final class ExploredCheck {
    static final String UNSAYABLE = "Nothing can be said about the schedules of this code: ";
    /** Fewer schedules than these say nothing, unless there are no more. */
    private static final long FEWEST = 8;
    private static final long MORE = 10;
    /** Far behind what any budget needs: the grader ends a worker that is silent for too long before that. */
    private static final Duration NEVER = Duration.ofHours(1);

    private final ClassBook book;
    private final Planned planned;
    private final long seed;
    private final Set<CallHistory> condemned;
    private @Nullable ExploredRound last;
    private long wellEnded;
    private final Recordings recordings = new Recordings();

    /** The exploration of a check of the classes in {@code book}. */
    public ExploredCheck(ClassBook book, Planned planned, long seed) {
        this.book = book;
        this.planned = planned;
        this.seed = seed;
        this.condemned = planned.exploration().map(Exploration::condemned).map(Set::copyOf).orElse(Set.of());
    }

    /** Searches within the budget of the plan, and tells what came of it. */
    public Result run() {
        if (book.students().stream().anyMatch(image -> isOurs(image.name()))) {
            return Result.failed(BugClass.FORBIDDEN_API,
                    "The packages 'controlled' and 'dev.grade' are the grader's own:"
                            + " put your classes elsewhere.",
                    Strength.NONE, new Evidence.Nothing());
        }
        try {
            Explore found = settings();
            Exploration budget = planned.exploration().orElseThrow();
            var options = new ExploreOptions(budget.schedules(), budget.steps(), NEVER, seed, found.races(), false);
            return budget.trace().isEmpty()
                    ? told(explored(program(found), options), found)
                    : played(Explorer.replay(program(found), Trace.parse(budget.trace())));
        } catch (IllegalArgumentException e) {
            return Result.unknown(Verdict.INCONCLUSIVE, String.valueOf(e.getMessage()), Strength.NONE);
        } catch (ReflectiveOperationException | LinkageError e) {
            return Result.unknown(Verdict.GRADER_ERROR,
                    "the check " + planned.className() + "." + planned.methodName() + " can't be explored: " + e,
                    Strength.NONE);
        }
    }

    /** Code of long loops is not unclear code: where the steps were too few for anything to be said, more are spent. */
    private Outcome explored(Program program, ExploreOptions options) throws ReflectiveOperationException {
        Outcome outcome = Explorer.explore(program, options);
        boolean fellShort = switch (outcome) {
            case Outcome.NothingFound(var tried, _) -> isTooLittle(strength(tried));
            case Outcome.NotControllable(_, var tried) -> tried.schedules() > 0 && tried.tooLong() >= tried.schedules();
            case Outcome.Found _,Outcome.Broken _ -> false;
        };
        return fellShort
                ? Explorer.explore(program, new ExploreOptions(FEWEST, MORE * options.events(), NEVER, seed,
                        options.races(), false))
                : outcome;
    }

    private Result told(Outcome outcome, Explore found) {
        Strength strength = strength(outcome.strength());
        return switch (outcome) {
            case Outcome.Found(var finding, var _) ->
                new Account(book, found, strength).of(finding, Objects.requireNonNull(last));
            // A schedule that stops half-way without a failure says nothing; if all did, neither does the check.
            case Outcome.NothingFound(var _, var _) when wellEnded == 0 -> Result.unknown(Verdict.INCONCLUSIVE,
                    "None of the schedules that were tried came to its end.", strength);
            case Outcome.NothingFound(var _, var _) when isTooLittle(strength) -> Result.unknown(Verdict.INCONCLUSIVE,
                    "The code takes so many steps that only " + strength.schedules()
                            + " of its schedules could be tried; that says nothing.",
                    strength);
            case Outcome.NothingFound(var _, var _) -> Result.passed(strength);
            case Outcome.NotControllable(var what, var _) -> Result.unknown(Verdict.INCONCLUSIVE,
                    UNSAYABLE + what + ".", strength);
            case Outcome.Broken(var what, var _) -> Result.unknown(Verdict.GRADER_ERROR,
                    "This is no fault of the code: " + what + ".", strength);
        };
    }

    /** A schedule that was played again: failed if it failed as it did before. */
    private Result played(Replay replay) {
        Throwable thrown = Objects.requireNonNull(last).thrown();
        String ending = thrown instanceof CheckFailure failure ? String.valueOf(failure.getMessage()) : replay.ending();
        var evidence = new Evidence.Interleaving(Story.told(book.checkFiles(), replay.steps()), "", List.of(), "");
        Strength once = new Strength(1, false, 0, Runtime.getRuntime().availableProcessors(), seed);
        Optional<BugClass> bug = BugClass.of(Trace.parse(planned.exploration().orElseThrow().trace()).bugClass());
        return replay.reproduced()
                ? Result.failed(bug.orElse(BugClass.DATA_RACE), ending, once, evidence)
                : new Result(Verdict.PASSED, Optional.empty(), ending, once, evidence);
    }

    /** Code that uses up the budget on its way to its first conflict must not pass for that. */
    private boolean isTooLittle(Strength strength) {
        return !strength.exhausted()
                && strength.schedules() < Math.min(FEWEST, planned.exploration().orElseThrow().schedules());
    }

    /** A class of such a name would stand in for one of the copies that the explorer controls. */
    private static boolean isOurs(String name) {
        return name.startsWith("controlled.") || name.startsWith("dev.grade.");
    }

    private static Strength strength(Outcome.Strength tried) {
        return new Strength(tried.schedules(), tried.complete(), 0, Runtime.getRuntime().availableProcessors(),
                tried.seed(), tried.exhaustedBound());
    }

    /** The histories of calls that the schedules brought about, each once. */
    public List<CallHistory> histories() {
        return recordings.all();
    }

    private void over(List<Recording> round) {
        for (Recording recording : round) {
            if (condemned.contains(recording.finished())) {
                throw new CheckFailure(BugClass.NOT_LINEARIZABLE, Account.UNEXPLAINED);
            }
        }
        wellEnded++;
        recordings.add(round);
    }

    /** Reads the annotation from classes that are never initialised. */
    private Explore settings() throws ReflectiveOperationException {
        Class<?> type = Class.forName(planned.className(), false, new Universe(book, false));
        return Objects.requireNonNull(
                type.getDeclaredMethod(planned.methodName(), Round.class).getAnnotation(Explore.class),
                "it lacks @Explore");
    }

    private Program program(Explore found) {
        return new Program(book.everything().stream().map(image -> image.bytes()).toList(), this::entry,
                book.givenFiles(), new Extremes(found.endsIgnoredWaits(), found.equalHashes()));
    }

    private Engine.Main entry(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = Class.forName(planned.className(), false, loader);
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = type.getDeclaredMethod(planned.methodName(), Round.class);
        method.setAccessible(true);
        return () -> {
            var round = new ExploredRound(this::over);
            last = round;
            round.play(described -> invoke(constructor, method, described));
        };
    }

    private static void invoke(Constructor<?> constructor, Method method, Round round) throws Throwable {
        try {
            Object ignored = method.invoke(constructor.newInstance(), round);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
