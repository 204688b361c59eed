import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Function;

public final class AsyncIters {
    private AsyncIters() {
    }

    public static <T> CompletionStage<Void> forEach(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        loop(elements, body, result);
        return result;
    }

    private static <T> void loop(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body, CompletableFuture<Void> result) {
        try {
            while (!result.isDone()) {
                CompletableFuture<Optional<T>> next = elements.next().toCompletableFuture();
                CompletableFuture<Boolean> round = next.thenCompose(element -> {
                    if (element.isEmpty() || result.isDone()) {
                        return CompletableFuture.completedFuture(false);
                    }
                    return body.apply(element.get()).thenApply(nothing -> true);
                });
                if (!round.isDone()) {
                    round.whenComplete((more, failure) -> {
                        if (failure != null) {
                            result.completeExceptionally(cause(failure));
                        } else if (more) {
                            loop(elements, body, result);
                        } else {
                            result.complete(null);
                        }
                    });
                    return;
                }
                if (!round.join()) {
                    result.complete(null);
                }
            }
        } catch (Throwable t) {
            result.completeExceptionally(cause(t));
        }
    }

    private static Throwable cause(Throwable t) {
        while (t instanceof CompletionException && t.getCause() != null) {
            t = t.getCause();
        }
        return t;
    }

    public static <T, R> AsyncIterator<R> mapAsync(AsyncIterator<T> elements, Function<T, CompletionStage<R>> function) {
        return new AsyncIterator<R>() {
            @Override
            public CompletionStage<Optional<R>> next() {
                CompletableFuture<Optional<R>> out = new CompletableFuture<>();
                try {
                    elements.next().whenComplete((element, failure) -> {
                        if (failure != null) {
                            out.completeExceptionally(cause(failure));
                        } else if (!element.isPresent()) {
                            out.complete(Optional.empty());
                        } else {
                            try {
                                function.apply(element.get()).whenComplete((r, f) -> {
                                    if (f == null) {
                                        out.complete(Optional.of(r));
                                    } else {
                                        out.completeExceptionally(cause(f));
                                    }
                                });
                            } catch (Throwable t) {
                                out.completeExceptionally(t);
                            }
                        }
                    });
                } catch (Throwable t) {
                    out.completeExceptionally(t);
                }
                return out;
            }
        };
    }

    public static <T> AsyncIterator<T> from(Flow.Publisher<T> publisher, int window) {
        Buffer<T> buffer = new Buffer<T>(window);
        publisher.subscribe(buffer);
        return buffer;
    }

    private static class Buffer<T> implements Flow.Subscriber<T>, AsyncIterator<T> {
        private final int window;
        private final ArrayDeque<T> early = new ArrayDeque<T>();
        private CompletableFuture<Optional<T>> waiting;
        private Subscription subscription;
        private boolean over;
        private Throwable failure;

        Buffer(int window) {
            this.window = window;
        }

        public void onSubscribe(Subscription s) {
            synchronized (this) {
                subscription = s;
            }
            s.request(window);
        }

        public CompletionStage<Optional<T>> next() {
            CompletableFuture<Optional<T>> stage = new CompletableFuture<>();
            T element;
            Subscription s;
            boolean ended;
            Throwable f;
            synchronized (this) {
                element = early.poll();
                s = subscription;
                ended = over;
                f = failure;
                if (element == null && !over) {
                    waiting = stage;
                }
            }
            if (element != null) {
                s.request(1);
                stage.complete(Optional.of(element));
            } else if (ended) {
                tell(stage, f);
            }
            return stage;
        }

        public void onNext(T element) {
            CompletableFuture<Optional<T>> stage;
            Subscription s;
            synchronized (this) {
                stage = waiting;
                waiting = null;
                s = subscription;
                if (stage == null) {
                    early.add(element);
                } else {
                    s.request(1);
                    stage.complete(Optional.of(element));
                }
            }
        }

        public void onError(Throwable t) {
            end(t);
        }

        public void onComplete() {
            end(null);
        }

        private void end(Throwable t) {
            CompletableFuture<Optional<T>> stage;
            synchronized (this) {
                over = true;
                failure = t;
                stage = waiting;
                waiting = null;
            }
            if (stage != null) {
                tell(stage, t);
            }
        }

        private static <T> void tell(CompletableFuture<Optional<T>> stage, Throwable t) {
            if (t == null) {
                stage.complete(Optional.empty());
            } else {
                stage.completeExceptionally(t);
            }
        }
    }
}
