import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.StrayWakeUp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Checks of the exercise mini-thread-pool: what becomes of tasks while the pool is open, in a known order. */
class PoolTaskChecks {
    static final String TAKEN = "A task was handed in";
    static final String ONE_AT_A_TIME = "A pool of two threads was given two tasks, and does not run both at a time.";
    static final String NO_THREAD = "A task was handed in, a thread of the pool is free, and nobody begins the task.";

    @Test
    void runsTasks(Actors actors) {
        Client client = new Client(actors, 1, 3);
        AtomicReference<Thread> runner = new AtomicReference<>();
        AtomicReference<Thread> caller = new AtomicReference<>();
        AtomicInteger runs = new AtomicInteger();
        AtomicReference<Future<String>> future = new AtomicReference<>();
        actors.run("client", () -> {
            caller.set(Thread.currentThread());
            future.set(client.pool().submit(() -> {
                runner.set(Thread.currentThread());
                runs.incrementAndGet();
                return "result";
            }));
        });
        Expect.that(future.get() != null, BugClass.WRONG_OUTPUT, "submit returned null: without a Future nobody learns what became of the task.");
        client.expectValue("result", future.get(), BugClass.MISSED_TERMINATION, TAKEN);
        Expect.that(runner.get() != caller.get(), BugClass.BLOCKING_IN_ASYNC, "submit ran the task itself: that is for the threads of the pool, while the caller goes on.");
        Expect.that(future.get().isDone(), BugClass.WRONG_OUTPUT, "get has returned the result of a task, and isDone of its Future says false.");
        client.expectValue("result", future.get(), BugClass.MISSED_TERMINATION, "The result of a task is asked for again");
        client.expectValue(null, client.submit(() -> null), BugClass.MISSED_TERMINATION, "A task returned null");
        client.expectValue(3, client.submit(() -> 3), BugClass.MISSED_TERMINATION, "A third task was handed in");
        Expect.equal(1, runs.get(), BugClass.WRONG_OUTPUT, "A task was handed in once, and was not run once.");
        client.shutdown();
    }

    @Test
    void ownState(Actors actors) {
        Client one = new Client(actors, 1, 2);
        Client other = new Client(actors, 1, 2);
        Held held = new Held(1);
        // The check before this one has shut down a pool.
        one.submit(held, BugClass.STATIC_STATE, "An earlier pool was shut down, and a new one refuses its first task: what belongs to one pool must not be static.");
        held.expectBegun(actors, BugClass.STATIC_STATE, "An earlier pool was shut down, and a new one does not run its first task: what belongs to one pool must not be static.");
        one.submit(() -> 2);
        one.submit(() -> 3);
        String busy = "One pool is busy and its queue is full, and another pool";
        other.expectValue(4, other.submit(() -> 4, BugClass.STATIC_STATE, busy + " refused a task: what belongs to one pool must not be static."), BugClass.STATIC_STATE,
                busy + " was given a task");
        one.shutdown();
        String shut = "One pool was shut down, and another one";
        other.expectValue(5, other.submit(() -> 5, BugClass.STATIC_STATE, shut + " refuses tasks: what belongs to one pool must not be static."), BugClass.STATIC_STATE,
                shut + " was given a task");
        held.letGo();
        other.shutdown();
    }

    @Test
    void failuresAreTold(Actors actors) {
        int threads = 2;
        Client client = new Client(actors, threads, 8);
        runTogether(actors, client, threads, BugClass.NOT_CONCURRENT, ONE_AT_A_TIME);
        for (Throwable thrown : List.of(new IOException("broken"), new ArithmeticException("broken"), new AssertionError("broken"),
                new InterruptedException("of the task's own"))) {
            for (int i = 0; i < threads; i++) {
                client.expectFailure(thrown);
            }
        }
        runTogether(actors, client, threads, BugClass.RESOURCE_LEAK, Client.COSTS_A_THREAD);
        client.shutdown();
    }

    private static void runTogether(Actors actors, Client client, int tasks, BugClass bugClass, String otherwise) {
        List<Held> together = new ArrayList<>();
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            together.add(new Held(i));
            futures.add(client.submit(together.getLast()));
        }
        for (Held task : together) {
            task.expectBegun(actors, bugClass, otherwise);
        }
        together.forEach(Held::letGo);
        for (int i = 0; i < tasks; i++) {
            client.expectValue(i, futures.get(i), BugClass.MISSED_TERMINATION, TAKEN);
        }
    }

    @Test
    void sameThreadsAgain(Actors actors) {
        int threads = 3;
        int tasks = 24;
        Client client = new Client(actors, threads, tasks);
        // by number, since a thread of the answer's own class may say that it equals another
        Set<Long> runners = ConcurrentHashMap.newKeySet();
        for (int half = 0; half < 2; half++) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < tasks / 2; i++) {
                int number = i;
                futures.add(client.submit(() -> {
                    runners.add(Thread.currentThread().threadId());
                    return number;
                }));
            }
            for (int i = 0; i < tasks / 2; i++) {
                client.expectValue(i, futures.get(i), BugClass.MISSED_TERMINATION, "Twelve tasks were handed in to a pool of three threads");
            }
        }
        if (runners.size() > threads) {
            throw new CheckFailure(BugClass.OVER_LIMIT, "A pool of " + threads + " threads ran " + tasks
                    + " short tasks on more threads than that: a thread that has done a task takes the next one, no new thread is made for it.", "at most " + threads,
                    Integer.toString(runners.size()));
        }
        client.shutdown();
    }

    @Test
    void inTheirOrder(Actors actors) {
        Client client = new Client(actors, 1, 5);
        Held held = new Held(0);
        client.submit(held);
        held.expectBegun(actors, BugClass.WRONG_OUTPUT, NO_THREAD);
        Collection<Integer> order = new ConcurrentLinkedQueue<>();
        List<Future<Boolean>> futures = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            int number = i;
            futures.add(client.submit(() -> order.add(number)));
        }
        held.letGo();
        for (Future<Boolean> future : futures) {
            client.expectValue(true, future, BugClass.MISSED_TERMINATION, "Five tasks waited for the only thread, and it has come free");
        }
        Expect.equal(List.of(1, 2, 3, 4, 5), List.copyOf(order), BugClass.WRONG_OUTPUT,
                "Five tasks waited for the only thread, and it did not run them in the order in which they were handed in.");
        client.shutdown();
    }

    @Test
    void refusesWhenFull(Actors actors) {
        String story = "Two threads are busy";
        Client client = new Client(actors, 2, 3);
        List<Held> running = List.of(new Held(1), new Held(2));
        List<Future<Integer>> futures = new ArrayList<>();
        for (Held task : running) {
            futures.add(client.submit(task));
            task.expectBegun(actors, BugClass.NOT_CONCURRENT, ONE_AT_A_TIME);
        }
        List<Held> waiting = List.of(new Held(3), new Held(4), new Held(5));
        for (Held task : waiting) {
            futures.add(client.submit(task, BugClass.WRONG_OUTPUT, story + " and fewer than three tasks wait, where three may: submit refused one more."));
        }
        expectRefused(client, story + " and three tasks wait, as many as may wait");
        running.getFirst().letGo();
        waiting.getFirst().expectBegun(actors, BugClass.MISSED_TERMINATION, "A thread has ended its task, others wait, and it does not take the next one.");
        Held last = new Held(6);
        futures.add(client.submit(last, BugClass.WRONG_OUTPUT, "The queue was full, a task left it, and submit still refuses the next one."));
        expectRefused(client, "The queue was full, a task left it, and another one took its place");
        running.forEach(Held::letGo);
        waiting.forEach(Held::letGo);
        last.letGo();
        for (int i = 0; i < futures.size(); i++) {
            client.expectValue(i + 1, futures.get(i), BugClass.MISSED_TERMINATION, TAKEN);
        }
        for (Held task : waiting) {
            Expect.equal(1, task.runs.get(), BugClass.WRONG_OUTPUT, "A task that waited was not run once.");
        }
        client.shutdown();
    }

    private static void expectRefused(Client client, String story) {
        AtomicInteger runs = new AtomicInteger();
        Expect.that(!client.takes(runs::incrementAndGet), BugClass.OVER_LIMIT, story + ", and submit did not throw a RejectedExecutionException for one more.");
        Expect.equal(0, runs.get(), BugClass.WRONG_OUTPUT, story + ". submit refused one more, and ran it nevertheless.");
    }

    @Test
    void flagOfATask(Actors actors) {
        Client client = new Client(actors, 1, 4);
        Held held = new Held(0);
        client.submit(held);
        held.expectBegun(actors, BugClass.WRONG_OUTPUT, NO_THREAD);
        String story = "A task set the interrupt flag of its thread (as one does who catches an InterruptedException)";
        for (int time = 0; time < 2; time++) {
            Future<Boolean> sets = client.submit(() -> {
                Thread.currentThread().interrupt();
                return true;
            });
            Future<Boolean> next = time == 0 ? client.submit(Thread::interrupted) : null;
            held.letGo();
            client.expectValue(true, sets, BugClass.MISSED_TERMINATION, story);
            next = next == null ? client.submit(Thread::interrupted) : next;
            Expect.equal(false, client.value(next, BugClass.RESOURCE_LEAK, story + ", a next task was handed in"), BugClass.WRONG_OUTPUT,
                    story + ", and the next task on that thread found it set: its first wait would fail. Clear it between tasks.");
        }
        client.shutdown();
    }

    @Test
    void waitsForTheResult(Actors actors) {
        Client client = new Client(actors, 1, 1);
        Held held = new Held(7);
        Future<Integer> future = client.submit(held);
        held.expectBegun(actors, BugClass.WRONG_OUTPUT, NO_THREAD);
        Expect.that(!future.isDone(), BugClass.WRONG_OUTPUT, "A task still runs, and isDone of its Future says true.");
        AtomicReference<String> end = new AtomicReference<>("");
        actors.start("impatient client", () -> {
            try {
                future.get(1, TimeUnit.MILLISECONDS);
                end.set("returned");
            } catch (TimeoutException right) {
                // so it should be
            } catch (Exception other) {
                end.set("threw " + other.getClass().getSimpleName());
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, "A task still runs, and get(1, MILLISECONDS) of its Future never ends."));
        Expect.equal("", end.get(), BugClass.WRONG_OUTPUT, "A task still runs, and get(1, MILLISECONDS) of its Future did not throw a TimeoutException.");
        Thread[] threads = new Thread[2];
        AtomicInteger results = new AtomicInteger();
        List<Actor> waiting = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int number = i;
            waiting.add(actors.start("client " + (i + 1), () -> {
                threads[number] = Thread.currentThread();
                results.addAndGet(Client.value(future, TAKEN));
            }));
            waiting.getLast().expectBlocked(BugClass.WRONG_OUTPUT, "A task still runs, and get of its Future came back.");
        }
        Actor stray = actors.start("a wake-up without a signal", () -> StrayWakeUp.in(future, threads));
        settle(stray);
        for (Actor client1 : waiting) {
            client1.expectBlocked(BugClass.SPURIOUS_WAKEUP,
                    "A thread that waits in get was woken while the task still ran, and get came back: a wake-up is only a hint, so check again in a loop.");
        }
        held.letGo();
        for (Actor client1 : waiting) {
            client1.expectEnd(diagnosis -> new CheckFailure(BugClass.LOST_WAKEUP, "A task has ended, and a thread that waits in get of its Future sleeps on: all who wait must be woken."));
        }
        Expect.equal(14, results.get(), BugClass.WRONG_OUTPUT, "Two threads waited for the result of one task, and got something else.");
        client.shutdown();
    }

    @Test
    void interruptedGet(Actors actors) {
        Client client = new Client(actors, 1, 1);
        Held held = new Held(7);
        Future<Integer> future = client.submit(held);
        held.expectBegun(actors, BugClass.WRONG_OUTPUT, NO_THREAD);
        boolean[] told = new boolean[1];
        Actor waiting = actors.start("interrupted client", () -> {
            try {
                future.get();
            } catch (InterruptedException asked) {
                told[0] = true;
            }
        });
        settle(waiting);
        waiting.interrupt();
        waiting.expectEnd(diagnosis -> new CheckFailure(BugClass.INTERRUPT_SWALLOWED, "A thread was interrupted while it waited in get, and waits on: it must give up at once."));
        Expect.that(told[0], BugClass.INTERRUPT_SWALLOWED, "A thread was interrupted while it waited in get, and no InterruptedException came out.");
        held.letGo();
        client.expectValue(7, future, BugClass.MISSED_TERMINATION, "Another thread that waited for the result was interrupted");
        client.shutdown();
    }

    /** Waits until the thread has ended or can't go on by itself. */
    static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "It has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }
}
