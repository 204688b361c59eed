import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Leftovers;
import dev.grade.api.Rendezvous;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Checks of the exercise right-executor. Calls last until the check lets them go; what is counted is who is under way. */
class RightExecutorChecks {
    private static final int MANY = 300;
    private static final String RESULT = "The stage of a call did not complete with its result.";
    private static final String NEVER = "The stage of a call never completed. ";
    private static final String OTHER = "One service was closed, and another one no longer works: they share an executor in a static field.";
    private static final String LOST = "A call that was handed in before close was not run to its end: whoever waits for its stage waits for ever. ";
    private static final String USED_UP = "After some calls had thrown, the next ones never ended: each failure keeps a permit or a thread. ";

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Test
    void results(Actors actors) {
        HybridService service = new HybridService();
        HybridService other = new HybridService();
        expectWorks(actors, service, BugClass.WRONG_OUTPUT, RESULT);
        expectWorks(actors, other, BugClass.STATIC_STATE, "A second service does not work beside the first.");
        actors.run("owner", service::close);
        expectWorks(actors, other, BugClass.STATIC_STATE, OTHER);
        expectWorks(actors, new HybridService(), BugClass.STATIC_STATE, OTHER);
        actors.run("owner", other::close);
    }

    private static void expectWorks(Actors actors, HybridService service, BugClass bugClass, String message) {
        List<Outcome<String>> outcomes = new ArrayList<>();
        // One call at a time: what goes wrong between calls that run at once is for other checks to name.
        Actor client = actors.start("client", () -> {
            outcomes.add(Outcome.of(service.io(() -> "result of io")));
            outcomes.getFirst().await();
            outcomes.add(Outcome.of(service.cpu(() -> "result of cpu")));
            outcomes.getLast().await();
        });
        try {
            client.expectEnd(diagnosis -> bugClass == BugClass.STATIC_STATE
                    ? new CheckFailure(bugClass, message + " " + diagnosis.getMessage())
                    : new CheckFailure(diagnosis.bugClass(), NEVER + diagnosis.getMessage()));
        } catch (RejectedExecutionException refused) {
            throw new CheckFailure(bugClass, message + " It refuses calls: RejectedExecutionException.");
        }
        outcomes.getFirst().expectValue("result of io", bugClass, message);
        outcomes.getLast().expectValue("result of cpu", bugClass, message);
    }

    @Test
    void returnsAtOnce(Actors actors) {
        HybridService service = new HybridService();
        Held held = new Held();
        Thread[] client = new Thread[1];
        // by number, since a thread of the answer's own class may say that it equals another
        Set<Long> runners = ConcurrentHashMap.newKeySet();
        int count = 3 * processors() + 20;
        List<Outcome<Integer>> outcomes = new ArrayList<>();
        Actor handing = actors.start("client", () -> {
            client[0] = Thread.currentThread();
            for (int i = 0; i < count; i++) {
                Callable<Integer> io = held.call(i);
                Callable<Integer> cpu = held.call(i);
                outcomes.add(Outcome.of(service.io(() -> {
                    runners.add(Thread.currentThread().threadId());
                    return io.call();
                })));
                outcomes.add(Outcome.of(service.cpu(() -> {
                    runners.add(Thread.currentThread().threadId());
                    return cpu.call();
                })));
            }
        });
        try {
            handing.expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                    "Whoever handed in a call was made to wait for it, or to run it: io and cpu must return at once. " + diagnosis.getMessage()));
        } catch (RejectedExecutionException refused) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "A call was refused although the service was open: hundreds of calls may wait for their turn.");
        }
        held.open();
        awaitAll(actors, outcomes);
        Expect.that(!runners.contains(client[0].threadId()), BugClass.BLOCKING_IN_ASYNC, "A call was run on the thread of whoever handed it in.");
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.get(i).expectValue(i / 2, RESULT);
        }
        actors.run("owner", service::close);
    }

    private static void awaitAll(Actors actors, List<? extends Outcome<?>> outcomes) {
        actors.start("client", () -> {
            for (Outcome<?> outcome : outcomes) {
                outcome.await();
            }
        }).expectEnd(diagnosis -> new CheckFailure(diagnosis.bugClass(), NEVER + diagnosis.getMessage()));
    }

    @Test
    void failures(Actors actors) {
        HybridService service = new HybridService();
        expectFailures(actors, service::io, new IOException("no route"));
        expectFailures(actors, service::cpu, new IOException("no route"));
        expectFailures(actors, service::io, new IllegalStateException("closed on Mondays"));
        expectFailures(actors, service::cpu, new IllegalStateException("closed on Mondays"));
        expectFailures(actors, service::io, new AssertionError("cannot be"));
        expectFailures(actors, service::cpu, new AssertionError("cannot be"));
        expectWorks(actors, service);
        actors.run("owner", service::close);
    }

    private static void expectFailures(Actors actors, Function<Callable<Object>, CompletionStage<Object>> method, Throwable thrown) {
        List<Outcome<Object>> outcomes = new ArrayList<>();
        Actor client = actors.start("client", () -> {
            for (int i = 0; i < 2 * processors() + 4; i++) {
                outcomes.add(Outcome.of(method.apply(() -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) thrown;
                })));
                if (i == 0) {
                    outcomes.getFirst().await();
                }
            }
            for (Outcome<Object> outcome : outcomes) {
                outcome.await();
            }
        });
        client.expectEnd(diagnosis -> outcomes.size() <= 1
                ? new CheckFailure(BugClass.EXCEPTION_SWALLOWED,
                        "A call threw " + thrown.getClass().getSimpleName() + ", and its stage never completed. " + diagnosis.getMessage())
                : new CheckFailure(BugClass.RESOURCE_LEAK, USED_UP + diagnosis.getMessage()));
        for (Outcome<Object> outcome : outcomes) {
            outcome.expectThrown(thrown);
        }
    }

    private static void expectWorks(Actors actors, HybridService service) {
        List<Outcome<Integer>> outcomes = new ArrayList<>();
        actors.start("client", () -> {
            outcomes.add(Outcome.of(service.io(() -> 1)));
            outcomes.add(Outcome.of(service.cpu(() -> 1)));
            for (Outcome<Integer> outcome : outcomes) {
                outcome.await();
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.RESOURCE_LEAK, USED_UP + diagnosis.getMessage()));
        outcomes.forEach(outcome -> outcome.expectValue(1, RESULT));
    }

    @Test
    void closeLosesNothing(Actors actors) {
        HybridService service = new HybridService();
        Held held = new Held();
        List<Outcome<Integer>> outcomes = new ArrayList<>();
        for (int i = 0; i < 3 * processors() + 2; i++) {
            outcomes.add(Outcome.of(service.cpu(held.call(i))));
        }
        outcomes.add(Outcome.of(service.io(held.call(outcomes.size()))));
        Actor owner = actors.start("owner", service::close);
        Held.settle(owner);
        held.open();
        owner.expectEnd();
        actors.start("client", () -> {
            for (Outcome<Integer> outcome : outcomes) {
                outcome.await();
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, LOST + diagnosis.getMessage()));
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.get(i).expectValue(i, "A call that was handed in before close was not run to its end: close stopped it.");
        }
    }

    @Test
    void noThreadsLeft(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        useAndClose(actors, 3);
        leftovers.countAsShared();
        useAndClose(actors, 8);
        leftovers.expectFewerThan(8, actors, left -> "Eleven services were used and closed, and " + left
                + " of their threads are left, more with every service: close must let go of every executor.");
    }

    private static void useAndClose(Actors actors, int times) {
        actors.run("client", () -> {
            for (int i = 0; i < times; i++) {
                HybridService service = new HybridService();
                for (int call = 0; call < 3; call++) {
                    Outcome<Integer> io = Outcome.of(service.io(() -> 1));
                    Outcome<Integer> cpu = Outcome.of(service.cpu(() -> 2));
                    io.await();
                    cpu.await();
                }
                service.close();
            }
        });
    }

    @Explore
    void everyOrder(Round round) {
        HybridService service = new HybridService();
        round.thread("client", () -> {
            Outcome<Integer> io = Outcome.of(service.io(() -> 1));
            Outcome<Integer> first = Outcome.of(service.cpu(() -> 2));
            Outcome<Integer> second = Outcome.of(service.cpu(() -> 3));
            service.close();
            io.await().expectValue(1, RESULT);
            first.await().expectValue(2, RESULT);
            second.await().expectValue(3, RESULT);
        });
    }

    /** One place is free when two threads each hand in a call. */
    @Explore
    void limitInEveryOrder(Round round) {
        HybridService service = new HybridService();
        int limit = processors();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch nearlyFull = new CountDownLatch(limit - 1);
        CountDownLatch gate = new CountDownLatch(1);
        Callable<Integer> call = () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            gate.await();
            inside.decrementAndGet();
            return 7;
        };
        round.thread("client 1", () -> {
            List<Outcome<Integer>> outcomes = new ArrayList<>();
            for (int i = 0; i < limit; i++) {
                outcomes.add(Outcome.of(service.cpu(call)));
                nearlyFull.countDown();
            }
            gate.countDown();
            for (Outcome<Integer> outcome : outcomes) {
                outcome.await().expectValue(7, RESULT);
            }
        });
        round.thread("client 2", () -> {
            nearlyFull.await();
            Outcome.of(service.cpu(call)).await().expectValue(7, RESULT);
        });
        round.after(() -> expectAtMost(limit, most.get()));
    }

    /** All places are taken when one more call is handed in; two are given back at that moment, the others after it. */
    @Explore
    void turnInEveryOrder(Round round) {
        HybridService service = new HybridService();
        int limit = processors();
        CountDownLatch full = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        round.thread("client 1", () -> {
            for (int i = 0; i < limit - 2; i++) {
                service.cpu(() -> {
                    gate.await();
                    return 1;
                });
            }
            service.cpu(() -> 2);
            service.cpu(() -> 3);
            full.countDown();
        });
        round.thread("client 2", () -> {
            full.await();
            Outcome.of(service.cpu(() -> 7)).await().expectValue(7, RESULT);
            gate.countDown();
        });
    }

    private static void expectAtMost(int limit, int seen) {
        if (seen > limit) {
            throw new CheckFailure(BugClass.OVER_LIMIT,
                    "More computing calls were under way at once than there are processors: they only take turns, and all of them get slower.",
                    "at most " + limit, Integer.toString(seen));
        }
    }

    @Stress
    void manyClients(Round round) {
        HybridService service = new HybridService();
        for (int client = 1; client <= 3; client++) {
            int base = 100 * client;
            round.thread("client " + client, () -> round.repeat(6, 1, step -> {
                Outcome<Integer> io = Outcome.of(service.io(() -> base + step));
                Outcome<Integer> cpu = Outcome.of(service.cpu(() -> -base - step));
                Outcome<Integer> second = Outcome.of(service.cpu(() -> base));
                io.await().expectValue(base + step, RESULT);
                cpu.await().expectValue(-base - step, RESULT);
                second.await().expectValue(base, RESULT);
            }));
        }
        round.after(service::close);
    }

    @Scaling
    void ioWaitsAtOnce(Instruments timing) {
        HybridService service = new HybridService();
        Rendezvous meeting = timing.rendezvous("an io call", 100, 2);
        timing.run("client", () -> {
            List<Outcome<Integer>> outcomes = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int number = i;
                outcomes.add(Outcome.of(service.io(() -> {
                    meeting.arrive();
                    return number;
                })));
            }
            for (int i = 0; i < 200; i++) {
                outcomes.get(i).await().expectValue(i, RESULT);
            }
            service.close();
        });
    }

    @Scaling
    void cpuWithinProcessors(Instruments timing) {
        HybridService service = new HybridService();
        // its threads have nothing to do: they must not help the other service out
        HybridService idle = new HybridService();
        Held held = new Held();
        Actor client = handIn(timing, service::cpu, held, MANY);
        for (int time = 0; time < 3; time++) {
            Held.settle(client);
            int seen = held.inside();
            expectAtMost(processors(), seen);
            if (seen < processors() - 1) {
                throw new CheckFailure(BugClass.NOT_CONCURRENT,
                        "Hundreds of computing calls wait for their turn, and fewer are under way than there are processors.",
                        "at least " + (processors() - 1), Integer.toString(seen));
            }
            held.next();
        }
        held.open();
        client.expectEnd();
        timing.run("owner", service::close);
        timing.run("owner", idle::close);
    }

    private static Actor handIn(Instruments timing, Function<Callable<Integer>, CompletionStage<Integer>> method, Held held, int count) {
        return timing.start("client", () -> {
            List<Outcome<Integer>> outcomes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                outcomes.add(Outcome.of(method.apply(held.call(i))));
            }
            for (int i = 0; i < count; i++) {
                outcomes.get(i).await().expectValue(i, RESULT);
            }
        });
    }

    @Scaling
    void neitherWaitsForTheOther(Instruments timing) {
        HybridService service = new HybridService();
        Held computing = new Held();
        Actor first = handIn(timing, service::cpu, computing, MANY);
        Held.settle(first);
        expectGoesOn(timing, service::io, "While hundreds of computing calls wait for their turn, an io call does not get one");
        computing.open();
        first.expectEnd();
        Held waiting = new Held();
        Actor second = handIn(timing, service::io, waiting, 100);
        Held.settle(second);
        expectGoesOn(timing, service::cpu, "While a hundred io calls wait, a computing call does not get its turn");
        waiting.open();
        second.expectEnd();
        timing.run("owner", service::close);
    }

    private static void expectGoesOn(Instruments timing, Function<Callable<Integer>, CompletionStage<Integer>> method, String message) {
        timing.start("other client", () -> Outcome.of(method.apply(() -> 5)).await().expectValue(5, RESULT))
                .expectEnd(diagnosis -> new CheckFailure(BugClass.STARVATION,
                        message + ": the two kinds share threads or permits. " + diagnosis.getMessage()));
    }
}
