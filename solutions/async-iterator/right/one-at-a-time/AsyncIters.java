import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

// Steps on the common pool; the publisher is asked for one element for each next.
public final class AsyncIters {
    private AsyncIters() {
    }

    public static <T> CompletionStage<Void> forEach(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        step(elements, body, end);
        return end;
    }

    private static <T> void step(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body, CompletableFuture<Void> end) {
        attempt(elements::next).whenCompleteAsync((element, failure) -> {
            if (failure != null) {
                end.completeExceptionally(failure);
            } else if (element.isEmpty()) {
                end.complete(null);
            } else if (!end.isDone()) {
                attempt(() -> body.apply(element.get())).whenCompleteAsync((nothing, failed) -> {
                    if (failed != null) {
                        end.completeExceptionally(failed);
                    } else if (!end.isDone()) {
                        step(elements, body, end);
                    }
                });
            }
        });
    }

    private static <V> CompletionStage<V> attempt(Supplier<CompletionStage<V>> call) {
        try {
            return call.get();
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    public static <T, R> AsyncIterator<R> mapAsync(AsyncIterator<T> elements, Function<T, CompletionStage<R>> function) {
        return () -> {
            CompletableFuture<Optional<R>> result = new CompletableFuture<>();
            attempt(elements::next).whenComplete((element, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(failure);
                } else if (element.isEmpty()) {
                    result.complete(Optional.empty());
                } else {
                    attempt(() -> function.apply(element.get())).whenComplete((value, failed) -> {
                        if (failed != null) {
                            result.completeExceptionally(failed);
                        } else {
                            result.complete(Optional.of(value));
                        }
                    });
                }
            });
            return result;
        };
    }

    public static <T> AsyncIterator<T> from(Flow.Publisher<T> publisher, int window) {
        Link<T> link = new Link<>();
        publisher.subscribe(link);
        return link;
    }

    /** Asks for one element for each next, and never for one beyond. The promise in the reference is the reader's. */
    private static final class Link<T> implements Flow.Subscriber<T>, AsyncIterator<T> {
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final CompletableFuture<Optional<T>> end = new CompletableFuture<>();
        private final AtomicReference<CompletableFuture<Optional<T>>> reader = new AtomicReference<>();

        @Override
        public CompletionStage<Optional<T>> next() {
            if (end.isDone()) {
                return end.copy();
            }
            CompletableFuture<Optional<T>> mine = new CompletableFuture<>();
            reader.set(mine);
            subscription.thenAccept(source -> source.request(1));
            end.whenComplete((nothing, failure) -> {
                // if the element is there already, this does nothing
                if (reader.compareAndSet(mine, null)) {
                    finish(mine, nothing, failure);
                }
            });
            return mine;
        }

        private static <V> void finish(CompletableFuture<V> promise, V value, Throwable failure) {
            if (failure == null) {
                promise.complete(value);
            } else {
                promise.completeExceptionally(failure);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(T element) {
            reader.getAndSet(null).complete(Optional.of(element));
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(Optional.empty());
        }
    }
}
