import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

// The results stand in the order in which they came.
public final class Scatter {
    private Scatter() {
    }

    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        BlockingQueue<End<T>> ends = new LinkedBlockingQueue<>();
        List<Thread> threads = start(calls, ends);
        try {
            Throwable first = null;
            for (int i = 0; i < calls.size(); i++) {
                End<T> end = ends.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (end == null) {
                    throw new TimeoutException("none within " + limit);
                }
                if (end.failure() == null) {
                    return end.result();
                }
                if (first == null) {
                    first = end.failure();
                } else if (first != end.failure()) {
                    first.addSuppressed(end.failure());
                }
            }
            throw new ExecutionException(first);
        } finally {
            end(threads);
        }
    }

    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        BlockingQueue<End<T>> ends = new LinkedBlockingQueue<>();
        List<Thread> threads = start(calls, ends);
        try {
            List<T> results = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                End<T> end = ends.take();
                if (end.failure() != null) {
                    throw new ExecutionException(end.failure());
                }
                results.add(end.result());
            }
            return results;
        } finally {
            end(threads);
        }
    }

    /** What became of one call. */
    private record End<T>(int index, T result, Throwable failure) {
    }

    private static <T> List<Thread> start(List<Callable<T>> calls, BlockingQueue<End<T>> ends) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    ends.add(new End<>(index, calls.get(index).call(), null));
                } catch (Throwable thrown) {
                    ends.add(new End<>(index, null, thrown));
                }
            }));
        }
        return threads;
    }

    private static void end(List<Thread> threads) {
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
