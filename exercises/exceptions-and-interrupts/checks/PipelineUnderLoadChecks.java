import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Checks of the exercise exceptions-and-interrupts with several threads at once. */
class PipelineUnderLoadChecks {
    @Explore
    void itemsExplored(Round round) {
        round.thread("producer", () -> {
            try (Pipeline pipeline = new Pipeline(List.of(PipelineChecks.adds("a"), PipelineChecks.adds("b")), 1)) {
                pipeline.submit(PipelineChecks.item(1));
                pipeline.submit(PipelineChecks.item(2));
                expectAll(pipeline, 2, "ab");
            }
        });
    }

    private static void expectAll(Pipeline pipeline, int number, String text) throws Exception {
        List<Item> items = PipelineChecks.awaited(pipeline);
        Expect.equal(number, items.size(), BugClass.LOST_UPDATE, "await() must return all items.");
        for (Item item : items) {
            Expect.equal(text, item.text(), BugClass.WRONG_OUTPUT, "Each item must pass each stage once, in the order of the stages.");
        }
    }

    @Explore
    void failureExplored(Round round) {
        ArithmeticException thrown = new ArithmeticException("a failure");
        Stage fails = item -> {
            throw thrown;
        };
        round.thread("producer", () -> failing(List.of(PipelineChecks.adds("a"), fails), 3, thrown));
    }

    /** The first stage stops at the second item until the third one is handed in, for which there is room by then. */
    @Explore
    void roomExplored(Round round) {
        CountDownLatch handedIn = new CountDownLatch(1);
        Stage waits = item -> {
            if (item.number() == 2) {
                handedIn.await();
            }
            return item;
        };
        round.thread("producer", () -> {
            try (Pipeline pipeline = new Pipeline(List.of(waits, PipelineChecks.adds("b")), 1)) {
                for (int i = 1; i <= 3; i++) {
                    pipeline.submit(PipelineChecks.item(i));
                }
                handedIn.countDown();
                expectAll(pipeline, 3, "b");
            }
        });
    }

    /** The only stage fails at the first item, the second one fills the queue, and the third one is about to wait for room. */
    @Explore
    void fullQueueExplored(Round round) {
        ArithmeticException thrown = new ArithmeticException("a failure");
        Stage fails = item -> {
            throw thrown;
        };
        round.thread("producer", () -> failing(List.of(fails), 3, thrown));
    }

    private static void failing(List<Stage> stages, int items, Throwable thrown) throws InterruptedException {
        try (Pipeline pipeline = new Pipeline(stages, 1)) {
            try {
                for (int i = 1; i <= items; i++) {
                    pipeline.submit(PipelineChecks.item(i));
                }
            } catch (IllegalStateException failed) {
                // it failed before all were handed in
            }
            PipelineChecks.expectCause(pipeline, thrown, "A stage failed while items were handed in");
        }
    }

    @Stress
    void manyItems(Round round) {
        int times = round.times(12, 1);
        Pipeline pipeline = new Pipeline(List.of(PipelineChecks.adds("a"), PipelineChecks.adds("b"), PipelineChecks.adds("c")),
                1 + round.random().nextInt(3));
        CountDownLatch handedIn = new CountDownLatch(2);
        for (int producer = 0; producer < 2; producer++) {
            int first = 1 + producer * times;
            round.thread("producer " + (producer + 1), () -> {
                round.repeat(12, 1, step -> pipeline.submit(PipelineChecks.item(first + step)));
                handedIn.countDown();
            });
        }
        round.thread("who awaits", () -> {
            handedIn.await();
            expectAll(pipeline, 2 * times, "abc");
            pipeline.close();
        });
    }

    @Stress
    void failuresUnderLoad(Round round) {
        ArithmeticException thrown = new ArithmeticException("a failure");
        int number = 1 + round.random().nextInt(6);
        Stage fails = item -> {
            if (item.number() == number) {
                throw thrown;
            }
            return item;
        };
        List<Stage> stages = round.random().nextBoolean()
                ? List.of(fails, PipelineChecks.adds("b"), PipelineChecks.adds("c"))
                : List.of(PipelineChecks.adds("a"), PipelineChecks.adds("b"), fails);
        round.thread("producer", () -> failing(stages, 8, thrown));
    }
}
