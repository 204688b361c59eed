package dev.grade.worker;

import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Stress;
import dev.grade.worker.actors.ActorsOnWatch;
import dev.grade.worker.blame.Blame;
import dev.grade.worker.explore.ExploredCheck;
import dev.grade.worker.explore.Standstill;
import dev.grade.worker.load.Guard;
import dev.grade.worker.load.Once;
import dev.grade.worker.load.Universe;
import dev.grade.worker.outside.ProcessesOnWatch;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.WorkOrder.Planned;
import dev.grade.worker.scaling.Measuring;
import dev.grade.worker.stall.Diagnosis;
import dev.grade.worker.stall.Role;
import dev.grade.worker.stall.Scene;
import dev.grade.worker.stress.StressRun;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** One check on a thread of its own. */
final class CheckRun implements Scene {
    /** The run that the current thread belongs to. */
    static final ScopedValue<CheckRun> CURRENT = ScopedValue.newInstance();

    private final Planned planned;
    private final Surroundings surroundings;
    private final Engine engine;
    private final Runnable betweenRounds;
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Result> result = new AtomicReference<>();
    private final AtomicReference<@Nullable Result> firstEscape = new AtomicReference<>();
    private volatile @Nullable ActorsOnWatch company;
    private volatile @Nullable StressRun stress;
    private volatile @Nullable Measuring measuring;
    private volatile @Nullable ProcessesOnWatch processes;
    private volatile Universe universe;
    private volatile boolean clean = true;
    private volatile List<CallHistory> histories = List.of();
    private volatile boolean outOfMemory;

    CheckRun(Planned planned, Surroundings surroundings, Engine engine, Runnable betweenRounds) {
        this.planned = planned;
        this.surroundings = surroundings;
        this.engine = engine;
        this.betweenRounds = betweenRounds;
        this.universe = surroundings.universe();
        this.thread = new Thread(Once.of(this::run), Blame.CHECK);
        // Threads inherit it, and a program of daemons only is over as soon as it begins.
        thread.setDaemon(!explores());
    }

    void start() {
        thread.start();
    }

    /** Whether the check explores schedules: then one thread does everything, and knows by itself when nothing goes on. */
    boolean explores() {
        return planned.exploration().isPresent();
    }

    /** Who sees that an exploration stands still. */
    Standstill standstill() {
        return new Standstill(thread);
    }

    boolean endsWithin(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** The result of a check that has ended. */
    Result result() {
        Result known = result.get();
        if (known == null && outOfMemory) {
            throw new OutOfMemoryError();
        }
        return known != null
                ? known
                : Result.unknown(Verdict.GRADER_ERROR, "the check ran, but left no result", Strength.NONE);
    }

    /** What its threads called in one round or another, once it has ended. */
    List<CallHistory> histories() {
        return histories;
    }

    /** Whether every thread that the check owns has ended. */
    boolean isClean() {
        return clean;
    }

    /** What went wrong before the rest stopped for ever. */
    Optional<Result> failureSoFar() {
        StressRun run = stress;
        // a check that ended well meanwhile, only because a waiter was woken without need, has not failed by itself
        Optional<Result> known = Optional.ofNullable(result.get()).filter(found -> found.verdict() != Verdict.PASSED);
        return run == null || known.isPresent() ? known : run.failureSoFar();
    }

    /** What a diagnosis means to the check, which may know better. */
    CheckFailure explained(Diagnosis diagnosis) {
        var failure = Optional.ofNullable(measuring).flatMap(known -> known.explain(diagnosis))
                .orElseGet(() -> new CheckFailure(diagnosis.bugClass(), diagnosis.sentence() + escaped()));
        ActorsOnWatch known = company;
        return known == null ? failure : known.explained(failure);
    }

    /** The exception that ended a thread of the student, which may be why nobody went on. */
    private String escaped() {
        Result known = firstEscape.get();
        return known == null ? "" : " Before that: " + known.message();
    }

    /** Whether the check can go on without the threads that never end, to find out why a round failed. */
    boolean goesOnWithout() {
        Measuring instruments = measuring;
        if (instruments != null) {
            return instruments.grant();
        }
        StressRun run = stress;
        if (run == null || !run.abandonRound()) {
            return false;
        }
        clean = false;
        return true;
    }

    Strength strength() {
        StressRun run = stress;
        if (run != null) {
            return run.strength();
        }
        var plain = new Strength(0, false, 1, surroundings.cores(), surroundings.seed());
        Measuring instruments = measuring;
        return instruments == null ? plain : instruments.strength(plain);
    }

    /** Another universe for this check, whose student's classes tell their steps. */
    Universe telling() {
        universe = Universe.telling(surroundings.book());
        return universe;
    }

    Measuring instruments() {
        Measuring known = measuring;
        if (known == null) {
            known = new Measuring(company(), surroundings.book(), surroundings.canary());
            measuring = known;
        }
        return known;
    }

    ProcessesOnWatch processes() {
        ProcessesOnWatch known = processes;
        if (known == null) {
            known = new ProcessesOnWatch(surroundings.book(), company(), surroundings.lookout());
            processes = known;
        }
        return known;
    }

    private void endProcesses() {
        ProcessesOnWatch known = processes;
        if (known != null) {
            surroundings.lookout().regard(null);
            known.close();
        }
    }

    /** An exception that ended a thread which the student's code or the check started. */
    void uncaught(Thread dead, Throwable thrown) {
        StressRun run = stress;
        if (run != null) {
            run.uncaught(dead, thrown);
        } else if (thrown instanceof CheckFailure || thrown instanceof OutOfMemoryError) {
            settle(blame(BugClass.WRONG_OUTPUT).of(thrown, dead.getName()));
        } else if (firstEscape.get() == null) {
            Result told = blame(BugClass.WRONG_OUTPUT).of(thrown, dead.getName());
            if (told.evidence() instanceof Evidence.Thrown) {
                firstEscape.compareAndSet(null, told);
            }
        }
    }

    private void run() {
        try {
            if (explores()) {
                var explored = new ExploredCheck(surroundings.book(), planned, surroundings.seed());
                settle(explored.run());
                histories = explored.histories();
            } else {
                ScopedValue.where(CURRENT, this).run(() -> engine.execute(planned, this));
            }
        } catch (OutOfMemoryError e) {
            outOfMemory = true;
        } catch (Throwable thrown) {
            settle(blame(BugClass.WRONG_OUTPUT).of(thrown, thread.getName()));
        } finally {
            endProcesses();
            ended.countDown();
        }
    }

    /** Keeps the first result. */
    void settle(Result found) {
        result.compareAndSet(null, found);
    }

    /**
     * The last word on this check: what the student's code was refused counts, whichever thread it was and whatever was
     * found before, even if the code went on as if nothing were.
     */
    Result lastWord(Result found) {
        return Guard.takeRefused().map(refused -> blame(BugClass.FORBIDDEN_API).of(refused, thread.getName()))
                .orElse(found);
    }

    ActorsOnWatch company() {
        ActorsOnWatch known = company;
        if (known == null) {
            known = new ActorsOnWatch(Thread.currentThread(), universe, surroundings.quiet());
            company = known;
        }
        return known;
    }

    /** Makes an instance of the check's class, on watch. */
    <T> T construct(Invocation<T> invocation) {
        var made = new ArrayList<T>(1);
        perform(() -> made.add(invocation.proceed()));
        return made.getFirst();
    }

    /** Performs something of the check's class on watch. */
    void perform(Body code) {
        ClassLoader ours = thread.getContextClassLoader();
        thread.setContextClassLoader(universe);
        try {
            company().perform(code);
        } catch (Throwable thrown) {
            settle(shown(blame(BugClass.WRONG_OUTPUT).of(thrown, company().nameFor(thrown))));
            throw new CheckOver();
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    /** Performs a functional check. */
    void performCheck(Invocation<@Nullable Void> invocation) throws InterruptedException {
        perform(() -> {
            invocation.proceed();
            Measuring instruments = measuring;
            if (instruments != null) {
                instruments.expectAttended();
            }
        });
        try {
            clean = company().dismiss();
        } catch (InterruptedException e) {
            settle(blame(BugClass.WRONG_OUTPUT).of(ActorsOnWatch.interrupted(), thread.getName()));
            throw e;
        }
        settle(Result.passed(strength()));
    }

    /** Performs a stress check. */
    void performStress(Method method, Stress settings) throws Exception {
        try (var run = new StressRun(surroundings.book(), method, settings, surroundings.seed(),
                surroundings.quiet(), betweenRounds)) {
            stress = run;
            settle(stressed(run));
            histories = run.histories();
        }
    }

    private Result stressed(StressRun run) throws Exception {
        try {
            return run.run(planned.stress());
        } catch (InterruptedException e) {
            return blame(BugClass.WRONG_OUTPUT).of(ActorsOnWatch.interrupted(), thread.getName());
        }
    }

    /** A failure with what the instruments have to show for it. */
    private Result shown(Result told) {
        Measuring instruments = measuring;
        boolean bare = told.verdict() == Verdict.FAILED && told.evidence() instanceof Evidence.Nothing;
        return instruments == null || !bare
                ? told
                : new Result(told.verdict(), told.bugClass(), told.message(), told.strength(),
                        instruments.evidence());
    }

    private Blame blame(BugClass uncaught) {
        return new Blame(surroundings.book(), uncaught, strength());
    }

    @Override
    public long progress() {
        return scene().map(Scene::progress).orElse(0L);
    }

    @Override
    public boolean hasFailed() {
        return result.get() != null || scene().map(Scene::hasFailed).orElse(false);
    }

    @Override
    public List<Role> roles() {
        return scene().map(Scene::roles).orElse(List.of(new Role(thread, thread.getName(), Role.Standing.AWAY)));
    }

    private Optional<Scene> scene() {
        StressRun run = stress;
        return run != null ? Optional.of(run) : Optional.ofNullable(company);
    }
}
