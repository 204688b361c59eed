import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** No lock anywhere: a counter of work says who drains. */
public final class AsyncIters {
    private AsyncIters() {
    }

    private static Throwable bare(Throwable t) {
        return t instanceof CompletionException && t.getCause() != null ? t.getCause() : t;
    }

    public static <T> CompletionStage<Void> forEach(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body) {
        Loop<T> loop = new Loop<>(elements, body);
        loop.go();
        return loop.done;
    }

    private static final class Loop<T> {
        final CompletableFuture<Void> done = new CompletableFuture<>();
        private final AsyncIterator<T> elements;
        private final Function<T, CompletionStage<Void>> body;
        private final AtomicInteger rounds = new AtomicInteger();

        Loop(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body) {
            this.elements = elements;
            this.body = body;
        }

        void go() {
            if (rounds.getAndIncrement() != 0) {
                return;
            }
            do {
                step();
            } while (rounds.decrementAndGet() != 0);
        }

        private void step() {
            if (done.isDone()) {
                return;
            }
            try {
                elements.next().whenComplete((element, failure) -> {
                    if (failure != null) {
                        done.completeExceptionally(bare(failure));
                    } else if (element.isEmpty()) {
                        done.complete(null);
                    } else if (!done.isDone()) {
                        work(element.get());
                    }
                });
            } catch (Throwable t) {
                done.completeExceptionally(t);
            }
        }

        private void work(T element) {
            try {
                body.apply(element).whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        done.completeExceptionally(bare(failure));
                    } else {
                        go();
                    }
                });
            } catch (Throwable t) {
                done.completeExceptionally(t);
            }
        }
    }

    public static <T, R> AsyncIterator<R> mapAsync(AsyncIterator<T> elements, Function<T, CompletionStage<R>> function) {
        return () -> {
            try {
                return elements.next().thenCompose(element -> element.isPresent()
                        ? function.apply(element.get()).thenApply(Optional::of)
                        : CompletableFuture.completedFuture(Optional.empty()));
            } catch (Throwable t) {
                return CompletableFuture.failedFuture(t);
            }
        };
    }

    public static <T> AsyncIterator<T> from(Flow.Publisher<T> publisher, int window) {
        Inlet<T> inlet = new Inlet<>(window);
        publisher.subscribe(inlet);
        return inlet;
    }

    private static final class Inlet<T> implements AsyncIterator<T>, Flow.Subscriber<T> {
        private record End(Throwable failure) {
        }

        private final int window;
        private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();
        private final AtomicReference<CompletableFuture<Optional<T>>> asked = new AtomicReference<>();
        private final AtomicInteger work = new AtomicInteger();
        private volatile Flow.Subscription subscription;
        private volatile End end;
        private int taken;

        Inlet(int window) {
            this.window = window;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            s.request(window);
        }

        @Override
        public void onNext(T element) {
            queue.add(element);
            drain();
        }

        @Override
        public void onError(Throwable t) {
            end = new End(t);
            drain();
        }

        @Override
        public void onComplete() {
            end = new End(null);
            drain();
        }

        @Override
        public CompletionStage<Optional<T>> next() {
            CompletableFuture<Optional<T>> stage = new CompletableFuture<>();
            asked.set(stage);
            drain();
            return stage;
        }

        private void drain() {
            if (work.getAndIncrement() != 0) {
                return;
            }
            int missed = 1;
            do {
                CompletableFuture<Optional<T>> stage = asked.get();
                if (stage != null) {
                    End last = end;
                    T element = queue.poll();
                    if (element != null) {
                        asked.set(null);
                        taken++;
                        // a whole half of the window at a time, as Reactor does it
                        if (taken >= Math.max(1, window / 2)) {
                            int n = taken;
                            taken = 0;
                            subscription.request(n);
                        }
                        stage.complete(Optional.of(element));
                    } else if (last != null) {
                        asked.set(null);
                        if (last.failure() == null) {
                            stage.complete(Optional.empty());
                        } else {
                            stage.completeExceptionally(last.failure());
                        }
                    }
                }
                missed = work.addAndGet(-missed);
            } while (missed != 0);
        }
    }
}
