package dev.grade.worker;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Guard;
import dev.grade.worker.load.Guarding;
import dev.grade.worker.load.LoopWaits;
import dev.grade.worker.load.Universe;
import dev.grade.worker.explore.Standstill;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.MessageCodec;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.Wait;
import dev.grade.worker.protocol.WorkOrder;
import dev.grade.worker.protocol.WorkOrder.Planned;
import dev.grade.worker.stall.Canary;
import dev.grade.worker.stall.Diagnosis;
import dev.grade.worker.stall.Lookout;
import dev.grade.worker.stall.Quiet;
import dev.grade.worker.stall.Sentinel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the checks of one order one after another, and watches each. */
final class Worker {
    private static final int LOOK_MILLIS = 20;
    private static final int MOST_THREADS = 1_000;
    private static final int ROUNDS_OF_A_LEAK = 20;

    private final WorkOrder order;
    private final Home home;
    private final Capture capture;
    private final Surroundings surroundings;
    private final Engine engine;
    private final HeapGuard heap = new HeapGuard();
    private long rounds;

    Worker(WorkOrder order, Home home, Capture capture) {
        this.order = order;
        this.home = home;
        this.capture = capture;
        var book = new ClassBook(order.guarded() ? Guarding.of(order.classes()) : order.classes());
        Guard.arm(book);
        LoopWaits.watch(Set.copyOf(order.loops()));
        var universe = new Universe(book, false, !order.loops().isEmpty());
        var canary = new Canary();
        var lookout = new Lookout(book);
        this.surroundings = new Surroundings(book, universe, lookout, canary, new Quiet(lookout, canary), order.seed());
        this.engine = new Engine(universe);
    }

    /**
     * Runs these checks, or stops after one whose threads are beyond recall.
     *
     * @return whether it could run others
     */
    boolean run(List<Planned> checks) throws IOException, InterruptedException {
        home.tell(new Message.Ready(Runtime.getRuntime().availableProcessors()));
        for (Planned planned : checks) {
            home.tell(new Message.Started(planned.id()));
            capture.reset();
            var run = new CheckRun(planned, surroundings, engine, capture::newRound);
            Thread.setDefaultUncaughtExceptionHandler(run::uncaught);
            if (isLastWord(run, planned.id())) {
                return false;
            }
        }
        return true;
    }

    /** Runs the check and sends what it found; says whether the worker ends with it. */
    private boolean isLastWord(CheckRun run, String id) throws IOException, InterruptedException {
        byte[] outOfMemory = MessageCodec.encode(new Message.Ended(id, outOfMemory(run), "", true));
        try {
            Result result = watch(run);
            rounds += run.strength().iterations();
            boolean last = !run.endsWithin(0) || !run.isClean();
            if (result.verdict() == Verdict.PASSED && !run.histories().isEmpty()) {
                home.tell(new Message.Observed(id, run.histories()));
            }
            List<Wait> waits = order.loops().isEmpty() ? List.of() : LoopWaits.drain();
            if (!waits.isEmpty()) {
                home.tell(new Message.Waited(id, waits));
            }
            home.tell(new Message.Ended(id, run.lastWord(result), capture.text(), last));
            return last;
        } catch (OutOfMemoryError e) {
            heap.releaseReserve();
            home.tellLast(outOfMemory);
            return true;
        } catch (RuntimeException | Error e) {
            Result fault = Result.unknown(Verdict.GRADER_ERROR, "the worker met " + e, run.strength());
            home.tell(new Message.Ended(id, fault, capture.text(), true));
            return true;
        }
    }

    private static Result outOfMemory(CheckRun run) {
        return overLimit(run, "Your code used more memory than there is.");
    }

    private Result watch(CheckRun run) throws InterruptedException {
        Sentinel sentinel = sentinel(run);
        Standstill standstill = run.standstill();
        run.start();
        while (!run.endsWithin(LOOK_MILLIS)) {
            if (capture.isFlooded()) {
                return overLimit(run, "Your code printed more than 16 MiB in one check.");
            }
            if (surroundings.lookout().alive() > MOST_THREADS) {
                return tooManyThreads(run);
            }
            if (heap.isFull()) {
                throw new OutOfMemoryError();
            }
            Optional<Result> stuck = run.explores() ? standstill.look() : Optional.empty();
            if (stuck.isPresent()) {
                return stuck.get();
            }
            if (heap.isScarce() || run.explores()) {
                continue;
            }
            Optional<Diagnosis> diagnosis = sentinel.look();
            if (diagnosis.isPresent() && run.goesOnWithout()) {
                sentinel = sentinel(run);
            } else if (diagnosis.isPresent()) {
                return run.failureSoFar().orElseGet(() -> failed(run, diagnosis.get()));
            }
        }
        if (run.explores()) {
            return run.result();
        }
        return sentinel.afterEnd().map(diagnosis -> failed(run, diagnosis)).orElseGet(run::result);
    }

    private Sentinel sentinel(CheckRun run) {
        return new Sentinel(surroundings.book(), surroundings.lookout(), surroundings.canary(), run);
    }

    private static Result failed(CheckRun run, Diagnosis diagnosis) {
        CheckFailure told = run.explained(diagnosis);
        return Result.failed(told.bugClass(), String.valueOf(told.getMessage()), run.strength(), diagnosis.evidence());
    }

    /** Many threads after many rounds, of which each starts a few, are threads that were left behind. */
    private Result tooManyThreads(CheckRun run) {
        long all = rounds + run.strength().iterations();
        if (all < ROUNDS_OF_A_LEAK) {
            return overLimit(run, "Your code had more than " + MOST_THREADS + " threads alive at once.");
        }
        return Result.failed(BugClass.THREAD_LEAK, "Your code leaves threads behind: after " + all
                + " small tests, each with an object of its own, more than " + MOST_THREADS
                + " threads were alive. Every thread that it starts must end when nobody needs it any more.",
                run.strength(), new Evidence.Nothing());
    }

    private static Result overLimit(CheckRun run, String message) {
        return Result.failed(BugClass.OVER_LIMIT, message, run.strength(), new Evidence.Nothing());
    }
}
