import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

// A future of its own that overrides cancel; a monitor guards what two threads write.
public final class AsyncResource {
    private AsyncResource() {
    }

    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        Use<R, T> use = new Use<>(body, close);
        use.begin(open);
        return use;
    }

    private static final class Use<R, T> extends CompletableFuture<T> {
        private final Function<R, CompletionStage<T>> body;
        private final Function<R, CompletionStage<Void>> close;
        private R resource;
        private CompletableFuture<T> work;
        private boolean unwanted;

        Use(Function<R, CompletionStage<T>> body, Function<R, CompletionStage<Void>> close) {
            this.body = body;
            this.close = close;
        }

        void begin(Supplier<CompletionStage<R>> open) {
            try {
                open.get().whenComplete(this::opened);
            } catch (Throwable thrown) {
                completeExceptionally(thrown);
            }
        }

        private void opened(R opened, Throwable failure) {
            if (failure != null) {
                completeExceptionally(failure);
                return;
            }
            synchronized (this) {
                resource = opened;
                if (unwanted) {
                    opened = null;
                }
            }
            if (opened == null) {
                worked(null, new CancellationException());
                return;
            }
            CompletableFuture<T> started;
            try {
                started = body.apply(opened).toCompletableFuture();
            } catch (Throwable thrown) {
                worked(null, thrown);
                return;
            }
            boolean late;
            synchronized (this) {
                work = started;
                late = unwanted;
            }
            started.whenComplete(this::worked);
            if (late) {
                started.cancel(true);
            }
        }

        private void worked(T value, Throwable failure) {
            CompletionStage<Void> closing;
            try {
                closing = close.apply(resource());
                closing.whenComplete((nothing, notClosed) -> closed(value, failure, notClosed));
            } catch (Throwable thrown) {
                closed(value, failure, thrown);
            }
        }

        private synchronized R resource() {
            return resource;
        }

        private void closed(T value, Throwable failure, Throwable notClosed) {
            if (failure != null && notClosed != null) {
                failure.addSuppressed(notClosed);
            }
            Throwable told = failure != null ? failure : notClosed;
            if (told == null) {
                complete(value);
            } else {
                completeExceptionally(told);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            CompletableFuture<T> running;
            synchronized (this) {
                unwanted = true;
                running = work;
            }
            boolean cancelled = super.cancel(mayInterrupt);
            if (running != null) {
                running.cancel(mayInterrupt);
            }
            return cancelled;
        }
    }
}
