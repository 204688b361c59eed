import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

// Virtual threads wait. A body that failed with an InterruptedException is taken for an interrupt of the thread itself.
public final class AsyncIters {
    private AsyncIters() {
    }

    public static <T> CompletionStage<Void> forEach(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                while (!end.isDone()) {
                    Optional<T> element = await(elements.next());
                    if (element.isEmpty() || end.isDone()) {
                        break;
                    }
                    try {
                        await(body.apply(element.get()));
                    } catch (InterruptedException e) {
                        // nobody interrupts this thread
                    }
                }
                end.complete(null);
            } catch (Throwable thrown) {
                end.completeExceptionally(thrown);
            }
        });
        return end;
    }

    private static <V> V await(CompletionStage<V> stage) throws Throwable {
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    public static <T, R> AsyncIterator<R> mapAsync(AsyncIterator<T> elements, Function<T, CompletionStage<R>> function) {
        return () -> {
            CompletableFuture<Optional<R>> result = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    Optional<T> element = await(elements.next());
                    result.complete(element.isEmpty() ? Optional.empty() : Optional.of(await(function.apply(element.get()))));
                } catch (Throwable thrown) {
                    result.completeExceptionally(thrown);
                }
            });
            return result;
        };
    }

    public static <T> AsyncIterator<T> from(Flow.Publisher<T> publisher, int window) {
        // an element, the end (an empty one), or a failure
        record Item<T>(Optional<T> element, Throwable failure) {
        }
        BlockingQueue<Item<T>> items = new LinkedBlockingQueue<>();
        CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
        publisher.subscribe(new Flow.Subscriber<T>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscribed.complete(subscription);
                subscription.request(window);
            }

            @Override
            public void onNext(T element) {
                items.add(new Item<>(Optional.of(element), null));
            }

            @Override
            public void onError(Throwable failure) {
                items.add(new Item<>(Optional.empty(), failure));
            }

            @Override
            public void onComplete() {
                items.add(new Item<>(Optional.empty(), null));
            }
        });
        return () -> {
            CompletableFuture<Optional<T>> result = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    Item<T> item = items.take();
                    if (item.element().isEmpty()) {
                        items.add(item);
                    } else {
                        subscribed.get().request(1);
                    }
                    if (item.failure() != null) {
                        result.completeExceptionally(item.failure());
                    } else {
                        result.complete(item.element());
                    }
                } catch (InterruptedException | ExecutionException ended) {
                    result.completeExceptionally(ended);
                }
            });
            return result;
        };
    }
}
