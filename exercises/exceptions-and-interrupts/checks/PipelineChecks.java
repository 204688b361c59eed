import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.StrayWakeUp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Checks of the exercise exceptions-and-interrupts: a few threads in a known order. */
class PipelineChecks {
    private static final String HANGS = "Items were handed in, no stage failed, and await() never returns.";

    /** What no catch of Exception catches. */
    private static final class Fault extends Error {
        private static final long serialVersionUID = 1L;

        Fault() {
            super("a fault");
        }
    }

    static Item item(int number) {
        return new Item(number, "");
    }

    static Stage adds(String text) {
        return item -> new Item(item.number(), item.text() + text);
    }

    /** What came out, in a list of the check's own, for the student's may say of itself what it likes. */
    static List<Item> awaited(Pipeline pipeline) throws Exception {
        return new ArrayList<>(pipeline.await().items());
    }

    @Test
    void passesItemsOn(Actors actors) {
        actors.start("producer", () -> {
            Pipeline pipeline = new Pipeline(List.of(adds("a"), adds("b"), adds("c")), 2);
            for (int i = 1; i <= 7; i++) {
                pipeline.submit(item(i));
            }
            List<Item> items = awaited(pipeline);
            Expect.equal(List.of(1, 2, 3, 4, 5, 6, 7), items.stream().map(Item::number).toList(), BugClass.WRONG_OUTPUT,
                    "await() must return all items in the order in which they were submitted.");
            Expect.that(items.stream().allMatch(item -> item.text().equals("abc")), BugClass.WRONG_OUTPUT,
                    "Each item must pass each stage once, in the order of the stages.");
            pipeline.close();
            pipeline.close();
            Pipeline empty = new Pipeline(List.of(adds("a")), 1);
            Expect.equal(0, awaited(empty).size(), BugClass.WRONG_OUTPUT, "await() of a pipeline without items must return an empty result.");
            empty.close();
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, HANGS));
    }

    @Test
    void waitsForRoom(Actors actors) {
        Gate gate = new Gate(1);
        Pipeline pipeline = new Pipeline(List.of(gate), 2);
        AtomicInteger submitted = new AtomicInteger();
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        Actor producer = actors.start("producer", () -> {
            threads.add(Thread.currentThread());
            for (int i = 1; i <= 8; i++) {
                pipeline.submit(item(i));
                submitted.incrementAndGet();
            }
        });
        settle(producer);
        Expect.that(submitted.get() >= 3, BugClass.NOT_CONCURRENT,
                "A stage works on the first item, there is room for two more, and submit() waits: it must wait for room only, not for the work.");
        Expect.that(submitted.get() < 8, BugClass.WRONG_OUTPUT,
                "The only stage is at its first item, there is room for two, and submit() of the eighth item did not wait.");
        int before = submitted.get();
        settle(actors.start("a wake-up without a signal", () -> StrayWakeUp.in(pipeline, threads.toArray(Thread[]::new))));
        settle(producer);
        Expect.equal(before, submitted.get(), BugClass.SPURIOUS_WAKEUP,
                "A thread that waited for room in submit() was woken without a reason, and handed its item in although there was no room: a wake-up is only a hint, so check the condition again in a loop.");
        gate.open();
        producer.expectEnd(diagnosis -> new CheckFailure(BugClass.LOST_WAKEUP, "A stage has made room, and submit() sleeps on."));
        actors.start("who awaits", () -> Expect.equal(8, awaited(pipeline).size(), BugClass.WRONG_OUTPUT, "Eight items were submitted; await() must return them."))
                .expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, HANGS));
        actors.run("who closes", pipeline::close);
    }

    @Test
    void tellsWhatFailed(Actors actors) {
        for (Throwable thrown : List.of(new ArithmeticException("a failure"), new IOException("a failure"), new Fault(),
                new InterruptedException("of a stage's own"), new IllegalArgumentException("a failure", new IOException("the reason of the failure")))) {
            for (int failing = 0; failing < 2; failing++) {
                Stage fails = item -> {
                    if (item.number() == 2) {
                        throw PipelineChecks.<RuntimeException>unchecked(thrown);
                    }
                    return item;
                };
                List<Stage> stages = failing == 0 ? List.of(fails, adds("b")) : List.of(adds("a"), fails);
                String what = "Stage " + (failing + 1) + " of two threw " + thrown.getClass().getSimpleName();
                actors.start("producer", () -> {
                    Pipeline pipeline = new Pipeline(stages, 4);
                    try {
                        for (int i = 1; i <= 3; i++) {
                            pipeline.submit(item(i));
                        }
                    } catch (IllegalStateException failed) {
                        // it failed before all were handed in
                    }
                    expectCause(pipeline, thrown, what);
                    pipeline.close();
                }).expectEnd(diagnosis -> new CheckFailure(BugClass.EXCEPTION_SWALLOWED, what
                        + ", and nobody learns of it: await() or close() waits for ever for a thread that has ended."));
            }
        }
    }

    static void expectCause(Pipeline pipeline, Throwable thrown, String what) throws InterruptedException {
        try {
            pipeline.await();
        } catch (PipelineException told) {
            Expect.that(told.getCause() == thrown, BugClass.EXCEPTION_SWALLOWED,
                    what + ", and await() threw a PipelineException with another cause: tell the very exception that the stage threw first.");
            return;
        }
        throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, what + ", and await() returned as if all had gone well.");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void freesTheProducer(Actors actors) {
        CountDownLatch mayFail = new CountDownLatch(1);
        ArithmeticException thrown = new ArithmeticException("a failure");
        Stage fails = item -> {
            mayFail.await();
            throw thrown;
        };
        Pipeline pipeline = new Pipeline(List.of(fails), 1);
        boolean[] told = new boolean[1];
        Actor producer = actors.start("producer", () -> {
            try {
                for (int i = 1; i <= 6; i++) {
                    pipeline.submit(item(i));
                }
            } catch (IllegalStateException failed) {
                told[0] = true;
            }
        });
        settle(producer);
        mayFail.countDown();
        producer.expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "The stage failed while a producer waited for room before it, and submit() waits for ever: nobody will make room any more."));
        Expect.that(told[0], BugClass.EXCEPTION_SWALLOWED,
                "The stage failed while a producer waited for room before it, and submit() did not throw an IllegalStateException.");
        actors.run("late producer", () -> Expect.throwing(IllegalStateException.class, () -> pipeline.submit(item(7)), BugClass.EXCEPTION_SWALLOWED,
                "The pipeline has failed, and submit() did not throw an IllegalStateException."));
        actors.run("who awaits", () -> expectCause(pipeline, thrown, "The stage failed"));
        actors.run("who closes", pipeline::close);
    }

    @Test
    void stopsTheOthers(Actors actors) {
        Gate gate = new Gate(2);
        CountDownLatch mayFail = new CountDownLatch(1);
        ArithmeticException thrown = new ArithmeticException("a failure");
        Stage fails = item -> {
            mayFail.await();
            throw thrown;
        };
        Pipeline pipeline = new Pipeline(List.of(gate, fails), 2);
        actors.run("producer", () -> {
            pipeline.submit(item(1));
            pipeline.submit(item(2));
            gate.entered.await();
        });
        Actor awaits = actors.start("who awaits", () -> expectCause(pipeline, thrown, "The second stage failed while the first one was at work"));
        settle(awaits);
        mayFail.countDown();
        awaits.expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "The second stage failed while the first one was in a long wait, and await() never ends: when one stage fails, the others must be interrupted."));
        actors.start("who closes", pipeline::close).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "The second stage failed while the first one was in a long wait, and close() never ends: when one stage fails, the others must be interrupted."));
        Expect.that(gate.interrupted, BugClass.INTERRUPT_SWALLOWED, "One stage failed, and another one that was in a long wait was not interrupted.");
    }

    @Test
    void interruptedAwait(Actors actors) {
        Gate gate = new Gate(1);
        Pipeline pipeline = new Pipeline(List.of(gate), 1);
        actors.run("producer", () -> {
            pipeline.submit(item(1));
            gate.entered.await();
        });
        boolean[] told = new boolean[1];
        Actor awaits = actors.start("who awaits", () -> {
            try {
                pipeline.await();
            } catch (InterruptedException asked) {
                told[0] = true;
            } catch (PipelineException other) {
                // told wrong
            }
        });
        settle(awaits);
        awaits.interrupt();
        awaits.expectEnd(diagnosis -> new CheckFailure(BugClass.INTERRUPT_SWALLOWED, "A thread was interrupted in await(), and waits on."));
        Expect.that(told[0], BugClass.INTERRUPT_SWALLOWED, "A thread was interrupted in await(), and no InterruptedException came out.");
        gate.open();
        actors.run("who closes", pipeline::close);
    }

    @Test
    void interruptedSubmit(Actors actors) {
        Gate gate = new Gate(1);
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        Pipeline pipeline = new Pipeline(List.of(gate, item -> {
            seen.add(item.number());
            return item;
        }), 1);
        boolean[] told = new boolean[1];
        AtomicInteger submitted = new AtomicInteger();
        Actor producer = actors.start("producer", () -> {
            try {
                for (int i = 1; i <= 6; i++) {
                    pipeline.submit(item(i));
                    submitted.set(i);
                }
            } catch (InterruptedException asked) {
                told[0] = true;
            }
        });
        settle(producer);
        producer.interrupt();
        producer.expectEnd(diagnosis -> new CheckFailure(BugClass.INTERRUPT_SWALLOWED, "A thread was interrupted in submit(), and waits on."));
        Expect.that(told[0], BugClass.INTERRUPT_SWALLOWED, "A thread was interrupted in submit(), and no InterruptedException came out.");
        gate.open();
        actors.start("who awaits", () -> Expect.equal(submitted.get(), awaited(pipeline).size(), BugClass.WRONG_OUTPUT,
                "An item whose submit() was interrupted is in the pipeline, or another one is missing."))
                .expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, HANGS));
        Expect.equal(submitted.get(), seen.size(), BugClass.WRONG_OUTPUT, "An item whose submit() was interrupted went through the stages.");
        actors.run("who closes", pipeline::close);
    }

    @Test
    void closeStopsTheWork(Actors actors) {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Stage cleansUp = item -> {
            atWork.countDown();
            try {
                never.await();
                return item;
            } finally {
                asked.countDown();
                awaitWhateverComes(mayEnd);
            }
        };
        Pipeline pipeline = new Pipeline(List.of(cleansUp), 1);
        actors.run("producer", () -> {
            pipeline.submit(item(1));
            atWork.await();
        });
        boolean[] flagged = new boolean[1];
        Actor closes = actors.start("who closes", () -> {
            pipeline.close();
            flagged[0] = Thread.interrupted();
        });
        actors.start("observer", asked::await).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "close() was called while a stage was in a long wait, and the stage was not interrupted."));
        closes.expectBlocked(BugClass.THREAD_LEAK,
                "close() returned while a stage was still at work: it must wait until the threads have ended.");
        closes.interrupt();
        settle(closes);
        Expect.that(!closes.hasEnded(), BugClass.THREAD_LEAK,
                "A thread was interrupted while it waited in close(), and close() returned while a stage was still at work: remember the interrupt, wait on, and set the flag at the end.");
        mayEnd.countDown();
        closes.expectEnd(diagnosis -> new CheckFailure(BugClass.INTERRUPT_SWALLOWED, "close() was called, all stages have ended their work, and it never returns: a thread of yours goes on although it was interrupted."));
        Expect.that(flagged[0], BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted while it waited in close(), and its flag was not set when close() returned: nobody will know that it was asked to stop.");
    }

    private static void awaitWhateverComes(CountDownLatch latch) {
        boolean asked = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException again) {
                asked = true;
            }
        }
        if (asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closeFreesEverybody(Actors actors) {
        Gate gate = new Gate(1);
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        Pipeline pipeline = new Pipeline(List.of(item -> {
            threads.add(Thread.currentThread());
            return gate.apply(item);
        }, adds("b")), 1);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Actor producer = actors.start("producer", () -> {
            try {
                for (int i = 1; i <= 6; i++) {
                    pipeline.submit(item(i));
                }
                wrong.add("submit() returned");
            } catch (Exception closed) {
                // so it should be
            }
        });
        settle(producer);
        Actor awaits = actors.start("who awaits", () -> {
            try {
                pipeline.await();
                wrong.add("await() returned");
            } catch (Exception closed) {
                // so it should be
            }
        });
        settle(awaits);
        actors.start("who closes", pipeline::close).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "close() was called while a stage was in a long wait, and it never returns: the stage must be interrupted."));
        for (Actor waiting : List.of(producer, awaits)) {
            waiting.expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                    "The pipeline was closed, and a thread that waits in submit() or await() sleeps on: nobody will ever wake it."));
        }
        Expect.that(wrong.isEmpty(), BugClass.EXCEPTION_SWALLOWED,
                "The pipeline was closed in the middle of the work, and " + String.join(", ", wrong) + " as if all had gone well.");
        actors.run("late producer", () -> Expect.throwing(IllegalStateException.class, () -> pipeline.submit(item(7)), BugClass.WRONG_OUTPUT,
                "submit() on a closed pipeline must throw an IllegalStateException."));
        actors.start("observer", () -> {
            for (Thread thread : threads) {
                thread.join();
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.THREAD_LEAK, "The pipeline was closed, and the thread of a stage never ends."));
        closeEndsAwait(actors);
    }

    /** All items are in, so that await() waits for nothing but the last one to come out. */
    private static void closeEndsAwait(Actors actors) {
        Gate gate = new Gate(2);
        Pipeline pipeline = new Pipeline(List.of(gate), 1);
        actors.run("producer of two items", () -> {
            pipeline.submit(item(1));
            pipeline.submit(item(2));
            gate.entered.await();
        });
        boolean[] returned = new boolean[1];
        Actor awaits = actors.start("who awaits two items", () -> {
            try {
                pipeline.await();
                returned[0] = true;
            } catch (Exception closed) {
                // so it should be
            }
        });
        settle(awaits);
        actors.run("who closes behind two items", pipeline::close);
        awaits.expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "All items were handed in, the pipeline was closed before the last one came out, and a thread that waits in await() sleeps on."));
        Expect.that(!returned[0], BugClass.EXCEPTION_SWALLOWED,
                "All items were handed in, the pipeline was closed before the last one came out, and await() returned as if all had gone well.");
    }

    private static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The thread has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }
}
