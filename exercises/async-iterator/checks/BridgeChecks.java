import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Outcome;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks of the exercise async-iterator: the bridge from a publisher. */
class BridgeChecks {
    private static final String NEVER = "An element was published, and the stage of next never completes.";
    private static final String STALLS = "next was called, and the publisher is never asked for an element: it may send only what was requested, so everything stands still.";

    private static AsyncIterator<Integer> bridge(Actors actors, Source source, int window) {
        AsyncIterator<Integer> bridged = Steps.call(actors, "from", () -> AsyncIters.from(source, window));
        return () -> {
            source.taking();
            return bridged.next();
        };
    }

    private static void send(Actors actors, Source source, boolean wanted) {
        actors.start("publisher", source::send).expectEnd(diagnosis -> new CheckFailure(
                wanted ? BugClass.MISSED_TERMINATION : diagnosis.bugClass(), wanted ? STALLS : diagnosis.getMessage()));
    }

    @Test
    void bridgeInOrder(Actors actors) {
        Source source = new Source(3);
        AsyncIterator<Integer> numbers = bridge(actors, source, 3);
        for (int i = 0; i < 8; i++) {
            CompletionStage<Optional<Integer>> next = Steps.call(actors, "next", numbers::next);
            Expect.that(!next.toCompletableFuture().isDone(), BugClass.WRONG_OUTPUT, "The stage of next completed before an element was published.");
            send(actors, source, true);
            Outcome.await(next, actors, BugClass.MISSED_TERMINATION, NEVER)
                    .expectValue(Optional.of(i), BugClass.WRONG_OUTPUT, "The elements must come in the order in which they were published.");
        }
        CompletionStage<Optional<Integer>> last = Steps.call(actors, "next", numbers::next);
        Steps.service(actors, () -> source.end(null));
        for (int i = 0; i < 2; i++) {
            Outcome.await(last, actors, BugClass.MISSED_TERMINATION, "The publisher has come to its end, and the stage of next never completes.")
                    .expectValue(Optional.empty(), BugClass.WRONG_OUTPUT, "At the end the stage of next must be empty, and stay so.");
            last = Steps.call(actors, "next", numbers::next);
        }
    }

    @Test
    void bridgeWindow(Actors actors) {
        for (int window : new int[]{1, 4}) {
            Source source = new Source(window);
            AsyncIterator<Integer> numbers = bridge(actors, source, window);
            for (int i = 0; i < 3 * window; i++) {
                CompletionStage<Optional<Integer>> next = Steps.call(actors, "next", numbers::next);
                send(actors, source, true);
                Outcome.await(next, actors, BugClass.MISSED_TERMINATION, NEVER);
                source.expectWithinWindow();
            }
            inBursts(actors, window);
        }
    }

    /** A publisher that always sends all that it was asked for, so that elements wait for their reader. */
    private static void inBursts(Actors actors, int window) {
        Source source = new Source(window);
        AsyncIterator<Integer> numbers = bridge(actors, source, window);
        for (int i = 0; i < 4 * window; i++) {
            CompletionStage<Optional<Integer>> next = Steps.call(actors, "next", numbers::next);
            if (!next.toCompletableFuture().isDone()) {
                send(actors, source, true);
            }
            Steps.service(actors, source::sendRequested);
            Outcome.await(next, actors, BugClass.MISSED_TERMINATION, NEVER)
                    .expectValue(Optional.of(i), BugClass.WRONG_OUTPUT, "Elements that came before next was called must come out in their order.");
            source.expectWithinWindow();
        }
    }

    @Test
    void twoBridges(Actors actors) {
        String shared = "Two bridges share what was published: nothing may be kept in static fields.";
        Source mine = new Source(3);
        Source theirs = new Source(3, 100);
        AsyncIterator<Integer> one = bridge(actors, mine, 3);
        AsyncIterator<Integer> other = bridge(actors, theirs, 3);
        for (int i = 0; i < 3; i++) {
            CompletionStage<Optional<Integer>> first = Steps.call(actors, "next", one::next);
            if (!first.toCompletableFuture().isDone()) {
                send(actors, mine, true);
            }
            Steps.service(actors, mine::sendRequested);
            CompletionStage<Optional<Integer>> second = Steps.call(actors, "next", other::next);
            if (!second.toCompletableFuture().isDone()) {
                send(actors, theirs, true);
            }
            expectOwn(Outcome.await(second, actors, BugClass.STATIC_STATE, shared), 100 + i, shared);
            expectOwn(Outcome.await(first, actors, BugClass.STATIC_STATE, shared), i, shared);
        }
    }

    /** What belongs to the other bridge is shared; any other wrong element is a matter of order. */
    private static void expectOwn(Outcome outcome, int expected, String shared) {
        boolean strange = outcome.value() instanceof Optional<?> element && element.orElse(null) instanceof Integer got
                && got / 100 != expected / 100;
        outcome.expectValue(Optional.of(expected), strange ? BugClass.STATIC_STATE : BugClass.WRONG_OUTPUT,
                strange ? shared : "The elements must come out in the order in which they were published.");
    }

    @Test
    void bridgeFails(Actors actors) {
        IOException failure = new IOException("no route");
        Source source = new Source(2);
        AsyncIterator<Integer> numbers = bridge(actors, source, 2);
        CompletionStage<Optional<Integer>> next = Steps.call(actors, "next", numbers::next);
        send(actors, source, true);
        Outcome.await(next, actors, BugClass.MISSED_TERMINATION, NEVER);
        CompletionStage<Optional<Integer>> waiting = Steps.call(actors, "next", numbers::next);
        Steps.service(actors, () -> source.end(failure));
        String message = "The publisher failed, and the stage of next must fail with its exception.";
        Outcome.await(waiting, actors, BugClass.EXCEPTION_SWALLOWED, "The publisher failed, and the stage of next never completes.")
                .expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, message);
        eager(actors, failure);
    }

    /** A publisher that sends in request, and fails or ends at once behind that. */
    private static void eager(Actors actors, IOException failure) {
        for (IOException ending : new IOException[]{null, failure}) {
            AsyncIterator<Integer> numbers = Steps.call(actors, "from", () -> AsyncIters.from(new Eager(2, ending), 5));
            for (int i = 0; i < 2; i++) {
                Outcome.await(Steps.call(actors, "next", numbers::next), actors, BugClass.MISSED_TERMINATION, NEVER)
                        .expectValue(Optional.of(i), BugClass.WRONG_OUTPUT, "What was published before the end must come before the end.");
            }
            Outcome last = Outcome.await(Steps.call(actors, "next", numbers::next), actors, BugClass.EXCEPTION_SWALLOWED,
                    "The publisher has come to its end, and the stage of next never completes.");
            if (ending == null) {
                last.expectValue(Optional.empty(), BugClass.WRONG_OUTPUT, "At the end the stage of next must be empty.");
            } else {
                last.expectFailure(ending, BugClass.EXCEPTION_SWALLOWED, "The publisher failed behind two elements, and that must be told behind them.");
            }
        }
    }

    /** What hangs on a stage may take long, and the reader may go on meanwhile, on another thread: the stage has completed. */
    @Test
    void bridgeTellsUnlocked(Actors actors) {
        Source source = new Source(2);
        AsyncIterator<Integer> numbers = bridge(actors, source, 2);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch goneOn = new CountDownLatch(1);
        Steps.call(actors, "next", numbers::next).whenComplete((element, failure) -> {
            told.countDown();
            try {
                goneOn.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        var publisher = actors.start("publisher", source::send);
        Steps.await(actors, told, BugClass.MISSED_TERMINATION, NEVER);
        actors.start("reader", numbers::next).expectEnd(diagnosis -> new CheckFailure(BugClass.DEADLOCK,
                "The stage of next has completed, and what hangs on it is still at work; meanwhile another thread calls next, and does not come back. You complete the stage while you hold a lock: note under it what is to be told, and complete the stage behind it."));
        goneOn.countDown();
        publisher.expectEnd(diagnosis -> diagnosis);
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void bridgeExplored(Round round) {
        published(round, 3, 2);
    }

    @Stress
    void manyPublishers(Round round) {
        published(round, round.times(40, 3), 3);
    }

    private static void published(Round round, int count, int window) {
        Source source = new Source(window);
        List<Integer> read = Collections.synchronizedList(new ArrayList<>());
        round.thread("reader", () -> {
            AsyncIterator<Integer> numbers = AsyncIters.from(source, window);
            while (true) {
                source.taking();
                CompletionStage<Optional<Integer>> stage = numbers.next();
                Expect.that(stage != null, BugClass.DATA_RACE, "An element came while next was being called, and next returned null.");
                CompletableFuture<Optional<Integer>> next = stage.toCompletableFuture();
                if (next.get().isEmpty()) {
                    return;
                }
                read.add(next.get().get());
            }
        });
        round.thread("publisher", () -> {
            for (int i = 0; i < count; i++) {
                source.send();
            }
            source.end(null);
        });
        round.after(() -> {
            Expect.equal(IntStream.range(0, count).boxed().toList(), List.copyOf(read), BugClass.CHECK_THEN_ACT,
                    "Elements came while next was being called, and some are lost, doubled, or out of order.");
            source.expectWithinWindow();
        });
    }
}
