import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;

// A loop while stages are complete; one monitor where publisher and reader meet.
public final class AsyncIters {
    private AsyncIters() {
    }

    public static <T> CompletionStage<Void> forEach(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        goOn(elements, body, end);
        return end;
    }

    /** Goes round as long as all is complete; what is not calls this again. */
    private static <T> void goOn(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body, CompletableFuture<Void> end) {
        try {
            while (!end.isDone()) {
                CompletableFuture<Boolean> turn = turn(elements, body, end);
                if (!turn.isDone()) {
                    turn.whenComplete((more, failure) -> {
                        if (failure != null) {
                            end.completeExceptionally(failure);
                        } else if (more) {
                            goOn(elements, body, end);
                        } else {
                            end.complete(null);
                        }
                    });
                    return;
                }
                if (!turn.join()) {
                    end.complete(null);
                }
            }
        } catch (Throwable thrown) {
            end.completeExceptionally(thrown);
        }
    }

    /** One element and its body; false at the end. */
    private static <T> CompletableFuture<Boolean> turn(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body,
            CompletableFuture<Void> end) {
        return elements.next().thenCompose(element -> element.isEmpty() || end.isDone()
                ? CompletableFuture.completedFuture(false)
                : body.apply(element.get()).thenApply(nothing -> true)).toCompletableFuture();
    }

    public static <T, R> AsyncIterator<R> mapAsync(AsyncIterator<T> elements, Function<T, CompletionStage<R>> function) {
        return () -> elements.next().thenCompose(element -> element.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : function.apply(element.get()).thenApply(Optional::of));
    }

    public static <T> AsyncIterator<T> from(Flow.Publisher<T> publisher, int window) {
        Bridge<T> bridge = new Bridge<>(window);
        publisher.subscribe(bridge);
        return bridge;
    }

    /** Either elements wait for a reader, or a reader waits for an element. */
    private static final class Bridge<T> implements Flow.Subscriber<T>, AsyncIterator<T> {
        private final int window;
        private final Queue<T> early = new ArrayDeque<>();
        private Flow.Subscription subscription;
        private CompletableFuture<Optional<T>> reader;
        private boolean over;
        private Throwable failure;

        Bridge(int window) {
            this.window = window;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            synchronized (this) {
                subscription = given;
            }
            given.request(window);
        }

        @Override
        public CompletionStage<Optional<T>> next() {
            T element;
            Flow.Subscription source;
            synchronized (this) {
                element = early.poll();
                source = subscription;
                if (element == null) {
                    if (over) {
                        return failure == null
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : CompletableFuture.failedFuture(failure);
                    }
                    reader = new CompletableFuture<>();
                    return reader;
                }
            }
            source.request(1);
            return CompletableFuture.completedFuture(Optional.of(element));
        }

        @Override
        public void onNext(T element) {
            CompletableFuture<Optional<T>> waiting;
            Flow.Subscription source;
            synchronized (this) {
                waiting = reader;
                reader = null;
                source = subscription;
                if (waiting == null) {
                    early.add(element);
                    return;
                }
            }
            source.request(1);
            waiting.complete(Optional.of(element));
        }

        @Override
        public void onError(Throwable thrown) {
            CompletableFuture<Optional<T>> waiting = end(thrown);
            if (waiting != null) {
                waiting.completeExceptionally(thrown);
            }
        }

        @Override
        public void onComplete() {
            CompletableFuture<Optional<T>> waiting = end(null);
            if (waiting != null) {
                waiting.complete(Optional.empty());
            }
        }

        private synchronized CompletableFuture<Optional<T>> end(Throwable thrown) {
            over = true;
            failure = thrown;
            CompletableFuture<Optional<T>> waiting = reader;
            reader = null;
            return waiting;
        }
    }
}
