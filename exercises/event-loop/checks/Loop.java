import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A loop that runs on a thread of the check, and what it was seen doing. */
final class Loop {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST_TURNS = 8;
    private static final long STILL_NANOS = 250_000_000;
    private static final long SPIN_NANOS = 60_000_000;
    private static final int LOOKS = 12;
    private static final long TIMED_STILL_NANOS = 2_500_000_000L;

    final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
    final AtomicInteger errorsElsewhere = new AtomicInteger();
    final CountDownLatch twoErrors = new CountDownLatch(2);
    final EventLoop tested = new EventLoop(this::handOver);

    private final Actors actors;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile Thread thread;
    private volatile Actor actor;

    Loop(Actors actors) {
        this.actors = actors;
    }

    /** Starts the loop's thread. */
    Loop start() {
        actor = actors.start("event loop", () -> {
            thread = Thread.currentThread();
            begun.countDown();
            tested.run();
        });
        await(begun, BugClass.DEADLOCK, "The loop did not begin.");
        return this;
    }

    private void handOver(Throwable error) {
        errorsElsewhere.addAndGet(isHere() ? 0 : 1);
        errors.add(error);
        twoErrors.countDown();
    }

    boolean isHere() {
        return Thread.currentThread() == thread;
    }

    /** Waits for what the loop brings about; if it never does, that is {@code bugClass}. */
    void await(CountDownLatch latch, BugClass bugClass, String message) {
        actors.start("customer", latch::await).expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }

    /** Runs a task on the loop and waits until it has run. */
    void call(Runnable task, BugClass bugClass, String message) {
        CountDownLatch done = new CountDownLatch(1);
        tested.execute(() -> {
            task.run();
            done.countDown();
        });
        await(done, bugClass, message);
    }

    void call(Runnable task) {
        call(task, BugClass.LOST_WAKEUP,
                "A task was added with execute, and the loop never ran it: it must be woken whenever there is something to do.");
    }

    /** Waits for the end of run. */
    void expectEnd() {
        actor.expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "stop was called, and run does not return: the loop's thread must be woken, whatever it waits for."));
    }

    /** Fails unless the loop's thread comes to rest: judged by its state, its turns and its processor time. */
    void expectRest(String when) {
        expectRest(when, false);
    }

    void expectRest(String when, boolean nothingPutOff) {
        long id = thread.threadId();
        long cpu = THREADS.getThreadCpuTime(id);
        long turns = turns(id);
        long turnsAtStart = turns;
        long since = System.nanoTime();
        int looks = 0;
        Map<Long, Long> helpers = new HashMap<>();
        long still = STILL_NANOS;
        while (looks < LOOKS || System.nanoTime() - since < still) {
            ThreadInfo info = THREADS.getThreadInfo(id);
            if (info == null) {
                throw new CheckFailure(BugClass.MISSED_TERMINATION, "run returned, though nobody had called stop.");
            }
            boolean moved = info.getThreadState() == Thread.State.RUNNABLE || turns(id) != turns;
            if (moved) {
                turns = turns(id);
                looks = 0;
                since = System.nanoTime();
            } else {
                looks++;
            }
            if (nothingPutOff && still == STILL_NANOS && info.getThreadState() == Thread.State.TIMED_WAITING) {
                // without a timer, a wait with a limit is odd: see whether it is a slow way of looking every so often
                still = TIMED_STILL_NANOS;
                turnsAtStart = turns - MOST_TURNS + 2;
            }
            Expect.that(turns - turnsAtStart < MOST_TURNS, BugClass.BUSY_WAIT, "The loop's thread wakes up again and again " + when
                    + ": wait until there is a task or the next one is due, instead of looking every so often.");
            Expect.that(THREADS.getThreadCpuTime(id) - cpu < SPIN_NANOS, BugClass.BUSY_WAIT,
                    "The loop's thread uses processor time " + when + ": it must wait, not spin.");
            Expect.that(mostByHelper(id, helpers) < SPIN_NANOS, BugClass.BUSY_WAIT,
                    "A thread that the loop has beside its own uses processor time " + when + ": nobody may spin in its place.");
            pause();
        }
    }

    /** The most processor time of another thread that is in the student's code, each since it was first seen there. */
    private static long mostByHelper(long loop, Map<Long, Long> firstSeen) {
        long most = 0;
        for (ThreadInfo info : THREADS.dumpAllThreads(false, false)) {
            long id = info.getThreadId();
            boolean helps = id != loop && Stream.of(info.getStackTrace()).map(StackTraceElement::getClassName)
                    .anyMatch(name -> name.equals("EventLoop") || name.startsWith("EventLoop$"));
            if (helps) {
                long cpu = THREADS.getThreadCpuTime(id);
                most = Math.max(most, cpu - firstSeen.computeIfAbsent(id, seen -> cpu));
            }
        }
        return most;
    }

    private static long turns(long id) {
        ThreadInfo info = THREADS.getThreadInfo(id);
        return info == null ? 0 : info.getWaitedCount() + info.getBlockedCount();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check has ended", ended);
        }
    }
}
