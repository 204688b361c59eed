package dev.grade.explorer;

import dev.grade.explorer.control.Ending;
import dev.grade.explorer.control.Limits;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.control.Recorder;
import dev.grade.explorer.rewrite.CopyLoader;
import dev.grade.explorer.rewrite.NotRewritable;
import dev.grade.explorer.rewrite.RewrittenProgram;
import dev.grade.explorer.search.Replayer;
import dev.grade.explorer.search.Runs;
import dev.grade.explorer.search.Search;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front door: explores a program, or plays a trace of it again. The JVM must have been started with
 * {@link #jvmOptions()}; one exploration runs at a time in a JVM, on the calling thread.
 */
public final class Explorer {
    /** Apart, so that a JVM that only asks for {@link #jvmOptions} doesn't make one. */
    private static final class Copies {
        static final CopyLoader LOADER = new CopyLoader();
    }
    private final RewrittenProgram rewritten;
    private final Program program;
    private final Engine engine;
    private Engine.@Nullable Main reusable;

    private Explorer(Program program) {
        this.program = program;
        rewritten = RewrittenProgram.of(program.classes(), Copies.LOADER, program.extremes());
        engine = new Engine(rewritten.code(), Copies.LOADER);
    }

    /** The options that the JVM must be started with. */
    public static List<String> jvmOptions() {
        return JvmOptions.ALL;
    }

    /**
     * Explores a program.
     *
     * @throws ReflectiveOperationException
     *             if its entry does not exist
     */
    public static Outcome explore(Program program, ExploreOptions options) throws ReflectiveOperationException {
        Explorer explorer;
        try {
            explorer = new Explorer(program);
        } catch (NotRewritable e) {
            return new Outcome.Broken(String.valueOf(e.getMessage()),
                    new Outcome.Strength(0, -1, false, 0, options.seed()));
        }
        List<String> ignored = Limits.drain();
        Runs runs = explorer.runs();
        Allowance allowance = Allowance.of(options.time());
        Search search = new Search(runs, explorer.rewritten.code(),
                new Search.Budget(options.schedules(), options.events(), options.seed(), options.races()),
                allowance::isOver);
        Engine.giveUpWhen(allowance::isOver);
        Search.Report report = search.search();
        Outcome.Strength strength = new Outcome.Strength(report.schedules(), report.exhaustedBound(), report.complete(),
                report.cut(), options.seed());
        if (report.failure() != null) {
            Storyteller storyteller = new Storyteller(explorer.rewritten.code(), program);
            return storyteller.tell(report.failure(), runs).<Outcome>map(told -> new Outcome.Found(told, strength))
                    .orElseGet(() -> new Outcome.NotControllable(Endings.NOT_REPEATED, strength));
        }
        Ending.Uncontrolled u = report.uncontrolled();
        if (u != null && u.ours()) {
            return new Outcome.Broken(u.what() + ", at " + Endings.innermost(u.where()), strength);
        }
        if (u != null) {
            return new Outcome.NotControllable(u.what() + ": " + Endings.place(u.where()), strength);
        }
        if (report.schedules() > 0 && !report.completed() && report.cut() > 0) {
            return new Outcome.NotControllable(Endings.neverEnded(report), strength);
        }
        List<String> notes = new ArrayList<>();
        Limits.drain().forEach(limit -> notes.add("The program uses " + limit + "."));
        if (!report.left().isEmpty()) {
            notes.add("Still alive at the end: " + String.join(", ", report.left()) + ".");
        }
        if (report.cut() > 0) {
            notes.add("Some schedules were cut short because they did not end.");
        }
        return new Outcome.NothingFound(strength, notes);
    }

    /** The longest time on the clock that an exploration with that limit on its processor time takes. */
    public static Duration longest(Duration limit) {
        return Allowance.longest(limit);
    }

    /**
     * Plays a trace again.
     *
     * @throws IllegalArgumentException
     *             if the trace is of another version of the explorer, or of other classes
     * @throws ReflectiveOperationException
     *             if the program's entry does not exist
     */
    public static Replay replay(Program program, Trace trace) throws ReflectiveOperationException {
        if (!trace.classes().equals(program.hash())) {
            throw new IllegalArgumentException(
                    "The program has changed since this trace was made. Explore it again to get a new one.");
        }
        Explorer explorer = new Explorer(program);
        Recorder recorder = new Recorder(program.given());
        Engine.Result result = Replayer.play(explorer.runs(), trace.decisions(), trace.eagerTime(), trace.spurious(),
                trace.limit(), recorder);
        return new Storyteller(explorer.rewritten.code(), program).retell(result, recorder, trace);
    }

    /** Where the program stands in code that the explorer does not control, as part of a sentence; from another thread. */
    public static String whereStuck(Thread explorer) {
        return Endings.stuckIn(explorer.getStackTrace());
    }

    /** How many schedules have begun in this JVM; from any thread. */
    public static int schedulesRun() {
        return Engine.schedulesRun();
    }

    /** What an exploration with these options, which goes on, has done so far; from another thread. */
    public static Outcome.Strength soFar(ExploreOptions options) {
        return new Outcome.Strength(Math.max(0, Engine.schedulesRun() - 1), -1, false, 0, options.seed());
    }

    private Runs runs() throws ReflectiveOperationException {
        if (!rewritten.needsFreshClasses()) {
            reusable = program.entry().in(rewritten.newLoader());
        }
        return (chooser, limit, recorder) -> engine.run(main(), chooser, limit, recorder);
    }

    private Engine.Main main() {
        Engine.Main main = reusable;
        if (main != null) {
            return main;
        }
        try {
            return program.entry().in(rewritten.newLoader());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
