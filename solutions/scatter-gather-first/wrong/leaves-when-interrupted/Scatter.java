import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

// Wrong: who is interrupted while the calls end does not wait for them.
public final class Scatter {
    private Scatter() {
    }

    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        Board<T> board = new Board<>(calls.size());
        ExecutorService executor = start(calls, board);
        try {
            synchronized (board) {
                while (board.good == 0 && board.open > 0) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        throw new TimeoutException();
                    }
                    TimeUnit.NANOSECONDS.timedWait(board, left);
                }
                if (board.good == 0) {
                    throw new ExecutionException(board.failure);
                }
                return board.winner;
            }
        } finally {
            end(executor);
        }
    }

    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        Board<T> board = new Board<>(calls.size());
        ExecutorService executor = start(calls, board);
        try {
            synchronized (board) {
                while (board.failure == null && board.open > 0) {
                    board.wait();
                }
                if (board.failure != null) {
                    throw new ExecutionException(board.failure);
                }
                return board.results;
            }
        } finally {
            end(executor);
        }
    }

    /** What is known so far; guarded by its monitor. */
    private static final class Board<T> {
        private final List<T> results;
        private int open;
        private int good;
        private T winner;
        private Throwable failure;

        Board(int count) {
            results = new ArrayList<>(Collections.nCopies(count, null));
            open = count;
        }

        synchronized void ended(int index, T result, Throwable thrown) {
            open--;
            if (thrown == null) {
                results.set(index, result);
                if (good++ == 0) {
                    winner = result;
                }
            } else if (failure == null) {
                failure = thrown;
            }
            notifyAll();
        }
    }

    private static <T> ExecutorService start(List<Callable<T>> calls, Board<T> board) {
        ExecutorService executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call ", 0).factory());
        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            executor.execute(() -> {
                T result;
                try {
                    result = calls.get(index).call();
                } catch (Throwable thrown) {
                    board.ended(index, null, thrown);
                    return;
                }
                board.ended(index, result, null);
            });
        }
        return executor;
    }

    private static void end(ExecutorService executor) throws InterruptedException {
        executor.shutdownNow();
        executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
