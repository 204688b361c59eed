import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;

public final class Scatter {
    private Scatter() {
    }

    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        var outcome = new CompletableFuture<T>();
        var failures = new AtomicInteger();
        var results = new AtomicReferenceArray<Outcome<T>>(calls.size());
        new Run<T, T>(calls, outcome, (i, o) -> {
            if (o.failure() == null) {
                results.set(i, o);
                outcome.complete(o.value());
            } else if (failures.incrementAndGet() == calls.size()) {
                outcome.completeExceptionally(o.failure());
            }
        }).await(limit);
        for (int i = 0; i < results.length(); i++) {
            if (results.get(i) != null) {
                return results.get(i).value();
            }
        }
        throw new AssertionError();
    }

    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        if (calls.isEmpty()) {
            return List.of();
        }
        var outcome = new CompletableFuture<List<T>>();
        var results = new AtomicReferenceArray<Outcome<T>>(calls.size());
        var open = new AtomicInteger(calls.size());
        var run = new Run<T, List<T>>(calls, outcome, (i, o) -> {
            results.set(i, o);
            if (o.failure() != null) {
                outcome.completeExceptionally(o.failure());
            } else if (open.decrementAndGet() == 0) {
                var list = new java.util.ArrayList<T>();
                for (int k = 0; k < results.length(); k++) {
                    list.add(results.get(k).value());
                }
                outcome.complete(list);
            }
        });
        try {
            return run.await(null);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private record Outcome<T>(T value, Throwable failure) {
    }

    private static final class Run<T, R> {
        private final CompletableFuture<R> outcome;
        private final Thread[] threads;
        private final Phaser alive = new Phaser(1);
        private final long begin = System.nanoTime();

        Run(List<Callable<T>> calls, CompletableFuture<R> outcome, BiConsumer<Integer, Outcome<T>> tell) {
            this.outcome = outcome;
            threads = new Thread[calls.size()];
            for (int i = 0; i < threads.length; i++) {
                int place = i;
                alive.register();
                threads[i] = Thread.startVirtualThread(() -> {
                    Outcome<T> o;
                    try {
                        o = new Outcome<>(calls.get(place).call(), null);
                    } catch (Throwable t) {
                        o = new Outcome<>(null, t);
                    }
                    try {
                        tell.accept(place, o);
                    } finally {
                        alive.arriveAndDeregister();
                    }
                });
            }
        }

        R await(Duration limit) throws InterruptedException, ExecutionException, TimeoutException {
            try {
                if (limit == null) {
                    return outcome.get();
                }
                long left = TimeUnit.NANOSECONDS.convert(limit) - (System.nanoTime() - begin);
                return outcome.get(left, TimeUnit.NANOSECONDS);
            } finally {
                for (Thread thread : threads) {
                    thread.interrupt();
                }
                alive.arriveAndAwaitAdvance();
            }
        }
    }
}
