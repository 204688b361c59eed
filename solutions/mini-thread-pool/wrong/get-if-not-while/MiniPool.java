import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** get goes on after any wake-up. */
public final class MiniPool {
    private final Job<?>[] ring;
    private final Object lock = new Object();
    private final ArrayList<Thread> workers = new ArrayList<>();
    private int head;
    private int size;
    private int running;
    private boolean closed;

    public MiniPool(int threads, int queueCap) {
        ring = new Job<?>[queueCap];
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::loop);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        Job<T> job = new Job<>(task);
        synchronized (lock) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            if (size == ring.length) {
                throw new RejectedExecutionException("full");
            }
            ring[(head + size++) % ring.length] = job;
            lock.notifyAll();
            return job;
        }
    }

    public void shutdown() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    public List<Runnable> shutdownNow() {
        synchronized (lock) {
            shutdown();
            Runnable[] waiting = new Runnable[size];
            for (int i = 0; i < waiting.length; i++) {
                waiting[i] = take();
            }
            workers.forEach(Thread::interrupt);
            return Arrays.asList(waiting);
        }
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.currentTimeMillis() + unit.toMillis(timeout);
        synchronized (lock) {
            while (!closed || size > 0 || running > 0) {
                long left = end - System.currentTimeMillis();
                if (left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
        }
        return true;
    }

    private Job<?> take() {
        Job<?> job = ring[head];
        ring[head] = null;
        head = (head + 1) % ring.length;
        size--;
        return job;
    }

    private void loop() {
        while (true) {
            Job<?> job;
            synchronized (lock) {
                Thread.interrupted();
                while (size == 0) {
                    if (closed) {
                        return;
                    }
                    try {
                        lock.wait();
                    } catch (InterruptedException nobodys) {
                        // look again
                    }
                }
                job = take();
                running++;
            }
            job.run();
            synchronized (lock) {
                running--;
                lock.notifyAll();
            }
        }
    }

    private static final class Job<T> implements Runnable, Future<T> {
        private final Callable<T> task;
        private boolean done;
        private boolean cancelled;
        private T value;
        private Throwable thrown;

        Job(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            T result = null;
            Throwable failure = null;
            try {
                result = task.call();
            } catch (Throwable any) {
                failure = any;
            }
            synchronized (this) {
                if (!done) {
                    value = result;
                    thrown = failure;
                    done = true;
                    notifyAll();
                }
            }
        }

        @Override
        public synchronized boolean cancel(boolean interrupt) {
            if (done) {
                return false;
            }
            done = true;
            cancelled = true;
            notifyAll();
            return true;
        }

        @Override
        public synchronized boolean isCancelled() {
            return cancelled;
        }

        @Override
        public synchronized boolean isDone() {
            return done;
        }

        @Override
        public synchronized T get() throws InterruptedException, ExecutionException {
            if (!done) {
                wait();
            }
            return result();
        }

        @Override
        public synchronized T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            while (!done) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                wait(left / 1_000_000 + 1);
            }
            return result();
        }

        private T result() throws ExecutionException {
            if (cancelled) {
                throw new CancellationException();
            }
            if (thrown != null) {
                throw new ExecutionException(thrown);
            }
            return value;
        }
    }
}
