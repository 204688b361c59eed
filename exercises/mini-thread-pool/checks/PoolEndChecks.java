import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Leftovers;
import dev.grade.api.StrayWakeUp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Checks of the exercise mini-thread-pool: how a pool ends, in a known order. */
class PoolEndChecks {
    private static final String SHUT = "The pool was shut down";

    @Test
    void shutdownRunsWhatWaits(Actors actors) {
        Client client = new Client(actors, 2, 4);
        List<Held> tasks = new ArrayList<>();
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tasks.add(new Held(i));
            futures.add(client.submit(tasks.getLast()));
            if (i < 2) {
                tasks.getLast().expectBegun(actors, BugClass.NOT_CONCURRENT, PoolTaskChecks.ONE_AT_A_TIME);
            }
        }
        client.shutdown();
        expectRefused(client, SHUT);
        client.expectNotTerminated(1, TimeUnit.MILLISECONDS, SHUT + ", and its tasks still run");
        client.shutdown();
        for (int i = 0; i < tasks.size(); i++) {
            Expect.that(!tasks.get(i).interrupted, BugClass.WRONG_OUTPUT, SHUT + ", and a task that ran was interrupted: only shutdownNow does that.");
            tasks.get(i).letGo();
            client.expectValue(i, futures.get(i), BugClass.MISSED_TERMINATION, "A task was handed in before the pool was shut down");
        }
        client.expectTerminated(SHUT + " and all its tasks have ended");
        expectRefused(client, "The pool has ended");
    }

    private static void expectRefused(Client client, String story) {
        AtomicInteger runs = new AtomicInteger();
        Expect.that(!client.takes(runs::incrementAndGet), BugClass.WRONG_OUTPUT, story + ", and submit did not throw a RejectedExecutionException.");
    }

    @Test
    void aTaskShutsDown(Actors actors) {
        Client client = new Client(actors, 1, 2);
        Held held = new Held(0);
        client.submit(held);
        held.expectBegun(actors, BugClass.WRONG_OUTPUT, PoolTaskChecks.NO_THREAD);
        Future<Boolean> shuts = client.submit(() -> {
            client.pool().shutdown();
            return Thread.currentThread().isInterrupted();
        });
        Future<Integer> next = client.submit(() -> 2, BugClass.WRONG_OUTPUT, "Of three tasks the first one has begun and two may wait, and submit refused one.");
        held.letGo();
        String story = "A task called shutdown of its own pool";
        Expect.equal(false, client.value(shuts, BugClass.SELF_DEADLOCK, story), BugClass.WRONG_OUTPUT, story + ", and was interrupted by it.");
        client.expectValue(2, next, BugClass.MISSED_TERMINATION, story + "; another task had been handed in before");
        client.expectTerminated(story + " and all tasks have ended");
    }

    @Test
    void threadsEnd(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        int pools = 6;
        // What one answer keeps for all its pools, such as a timer, is not a thread of a pool.
        for (int i = 0; i < pools; i++) {
            Client client = new Client(actors, 3, 3);
            if (i % 2 == 0) {
                client.expectValue(1, client.submit(() -> 1), BugClass.MISSED_TERMINATION, PoolTaskChecks.TAKEN);
            }
            if (i % 3 == 2) {
                Expect.equal(0, client.shutdownNow().size(), BugClass.WRONG_OUTPUT, "shutdownNow of an idle pool must return an empty list.");
            } else {
                client.shutdown();
            }
            client.expectTerminated("An idle pool was shut down");
            if (i == 0) {
                leftovers.countAsShared();
            }
        }
        leftovers.expectFewerThan(1, actors, left -> "Six pools were shut down with nothing to do, and " + left
                + " of their threads are left: whoever waits for a task must learn that none will come.");
    }

    /** Each alone ends as it should, so if now one does not, the two share something. */
    @Test
    void ownEnd(Actors actors) {
        Client one = new Client(actors, 1, 1);
        Held held = new Held(1);
        one.submit(held);
        held.expectBegun(actors, BugClass.STATIC_STATE, PoolTaskChecks.NO_THREAD);
        Client other = new Client(actors, 1, 1);
        other.shutdown();
        boolean[] ended = new boolean[2];
        String idle = "One pool is at work, and another one was shut down with nothing to do, and its awaitTermination ";
        String why = ": how many threads or tasks are left, and whether the end has come, must not be static.";
        actors.start("owner of the idle pool", () -> ended[0] = other.pool().awaitTermination(1, TimeUnit.HOURS))
                .expectEnd(diagnosis -> new CheckFailure(BugClass.STATIC_STATE, idle + "never returns" + why));
        Expect.that(ended[0], BugClass.STATIC_STATE, idle + "returned false" + why);
        one.shutdown();
        actors.start("owner of the pool at work", () -> ended[1] = one.pool().awaitTermination(0, TimeUnit.SECONDS)).expectEnd();
        Expect.that(!ended[1], BugClass.STATIC_STATE,
                "One pool has ended, another one was shut down while its task still runs, and its awaitTermination returned true" + why);
        held.letGo();
        one.expectTerminated("Two pools were shut down, and all their tasks have ended");
    }

    @Test
    void shutdownNowHandsBack(Actors actors) {
        Client client = new Client(actors, 2, 3);
        List<Held> running = List.of(new Held(1), new Held(2));
        for (Held task : running) {
            client.submit(task);
            task.expectBegun(actors, BugClass.NOT_CONCURRENT, PoolTaskChecks.ONE_AT_A_TIME);
        }
        List<Held> waiting = List.of(new Held(3), new Held(4), new Held(5));
        List<Future<Integer>> futures = waiting.stream().map(client::submit).toList();
        waiting.forEach(Held::letGo);
        String story = "Two tasks ran and three waited when shutdownNow was called";
        List<Runnable> back = client.shutdownNow();
        Expect.equal(3, back.size(), BugClass.WRONG_OUTPUT, story + ", and the list that it returned is not that of the three.");
        expectRefused(client, "shutdownNow was called");
        client.expectTerminated(story + " and interrupted them");
        for (Held task : running) {
            task.expectInterrupted(story, ", and one that ran was not interrupted.");
        }
        for (Held task : waiting) {
            Expect.equal(0, task.runs.get(), BugClass.WRONG_OUTPUT, story + ", and one that waited was begun nevertheless: it was handed back, so it must not run.");
        }
        Expect.equal(0, client.shutdownNow().size(), BugClass.WRONG_OUTPUT, "shutdownNow was called again, and handed back tasks again.");
        for (int i = 0; i < 3; i++) {
            actors.start("owner", back.get(i)::run).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, "The owner ran a task that shutdownNow had handed back, and it never ended."));
            Expect.equal(1, waiting.get(i).runs.get(), BugClass.WRONG_OUTPUT,
                    "The owner ran the tasks that shutdownNow had handed back, one after another, and they did not run in the order in which they were handed in.");
            client.expectValue(3 + i, futures.get(i), BugClass.MISSED_TERMINATION, "The owner ran a task that shutdownNow had handed back");
        }
    }

    @Test
    void shutdownNowAfterShutdown(Actors actors) {
        Client client = new Client(actors, 1, 2);
        Held running = new Held(1);
        Held waiting = new Held(2);
        client.submit(running);
        running.expectBegun(actors, BugClass.WRONG_OUTPUT, PoolTaskChecks.NO_THREAD);
        waiting.letGo();
        client.submit(waiting);
        client.shutdown();
        String story = "A pool was shut down while a task ran and another one waited, and then shutdownNow was called";
        Expect.equal(1, client.shutdownNow().size(), BugClass.WRONG_OUTPUT, story + ": it did not hand back the one that waited.");
        client.expectTerminated(story);
        running.expectInterrupted(story, ": it did not interrupt the one that ran.");
        Expect.equal(0, waiting.runs.get(), BugClass.WRONG_OUTPUT, story + ": the one that waited was begun nevertheless.");
    }

    @Test
    void waitsNoLonger(Actors actors) {
        Client client = new Client(actors, 2, 2);
        String open = "The pool is open, and has nothing to do";
        client.expectNotTerminated(0, TimeUnit.SECONDS, open);
        client.expectNotTerminated(1, TimeUnit.MILLISECONDS, open);
        Held held = new Held(1);
        client.submit(held);
        held.expectBegun(actors, BugClass.WRONG_OUTPUT, PoolTaskChecks.NO_THREAD);
        client.shutdown();
        String busy = SHUT + ", and a task still runs";
        client.expectNotTerminated(0, TimeUnit.SECONDS, busy);
        client.expectNotTerminated(-1, TimeUnit.SECONDS, busy);
        client.expectNotTerminated(500, TimeUnit.NANOSECONDS, busy);
        client.expectNotTerminated(5, TimeUnit.MILLISECONDS, busy);
        held.letGo();
        client.expectTerminated(SHUT + " and its task has ended");
    }

    @Test
    void allWhoAwaitTheEnd(Actors actors) {
        Client client = new Client(actors, 1, 2);
        Held held = new Held(1);
        client.submit(held);
        held.expectBegun(actors, BugClass.WRONG_OUTPUT, PoolTaskChecks.NO_THREAD);
        AtomicInteger ended = new AtomicInteger();
        boolean[] told = new boolean[1];
        Thread[] threads = new Thread[2];
        List<Actor> waiting = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int number = i;
            waiting.add(actors.start("thread " + (i + 1) + " that awaits the end", () -> {
                threads[number] = Thread.currentThread();
                if (client.pool().awaitTermination(1, TimeUnit.HOURS)) {
                    ended.incrementAndGet();
                }
            }));
            PoolTaskChecks.settle(waiting.getLast());
        }
        Actor interrupted = actors.start("interrupted thread", () -> {
            try {
                client.pool().awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException asked) {
                told[0] = true;
            }
        });
        PoolTaskChecks.settle(interrupted);
        interrupted.interrupt();
        interrupted.expectEnd(diagnosis -> new CheckFailure(BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted while it waited in awaitTermination, and waits on: it must give up at once."));
        Expect.that(told[0], BugClass.INTERRUPT_SWALLOWED, "A thread was interrupted while it waited in awaitTermination, and no InterruptedException came out.");
        held.letGo();
        Held last = new Held(2);
        String asleep = "Two threads wait in awaitTermination, a task was handed in, and it never begins: its wake-up may have gone to one of those two. Wake all, or let the two kinds of threads wait for different things.";
        actors.start("client", () -> {
            // so that the thread of the pool begins to wait behind the two
            for (int i = 0; i < 20; i++) {
                client.pool().submit(() -> 1).get();
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.LOST_WAKEUP, asleep));
        client.submit(last);
        last.expectBegun(actors, BugClass.LOST_WAKEUP, asleep);
        client.shutdown();
        Actor stray = actors.start("a wake-up without a signal", () -> StrayWakeUp.in(client.pool(), threads));
        PoolTaskChecks.settle(stray);
        for (Actor thread : waiting) {
            PoolTaskChecks.settle(thread);
            Expect.that(!thread.hasEnded(), BugClass.WRONG_OUTPUT, SHUT + ", a task still runs, and awaitTermination came back.");
        }
        last.letGo();
        for (Actor thread : waiting) {
            thread.expectEnd(diagnosis -> new CheckFailure(BugClass.LOST_WAKEUP, SHUT
                    + " and its last task has ended, and a thread in awaitTermination sleeps on: all who wait must be woken."));
        }
        Expect.equal(2, ended.get(), BugClass.WRONG_OUTPUT, SHUT + ", its task has ended, and awaitTermination returned false long before its hour was over.");
    }
}
