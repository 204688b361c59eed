import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

// next waits for the publisher.
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
            {
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
            }
            return result;
        };
    }
}
