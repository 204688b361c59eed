import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

// One monitor; a loop that was stopped refuses what comes later, as the executors of the JDK do.
public final class EventLoop implements Executor {
    public interface Cancellable {
        boolean cancel();
    }

    private static final long A_LONG_TIME = Long.MAX_VALUE / 4;

    private final Deque<Job> ready = new ArrayDeque<>();
    private final PriorityQueue<Job> later = new PriorityQueue<>();
    private final Consumer<Throwable> errors;
    private long numbers;
    private boolean stopped;

    public EventLoop(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    @Override
    public synchronized void execute(Runnable task) {
        ready.addLast(job(0, task));
        notifyAll();
    }

    public synchronized Cancellable callLater(Duration delay, Runnable task) {
        long nanos = Math.clamp(TimeUnit.NANOSECONDS.convert(delay), 0, A_LONG_TIME);
        Job job = job(System.nanoTime() + nanos, task);
        later.add(job);
        notifyAll();
        return job;
    }

    private Job job(long due, Runnable task) {
        if (stopped) {
            throw new RejectedExecutionException("the loop was stopped");
        }
        return new Job(due, numbers++, task);
    }

    public void run() {
        for (Job job = next(); job != null; job = next()) {
            try {
                job.task.run();
            } catch (Throwable thrown) {
                errors.accept(thrown);
            }
        }
    }

    /** The next task whose turn it is; null when the loop was stopped. */
    private synchronized Job next() {
        boolean interrupted = false;
        try {
            while (!stopped) {
                long now = System.nanoTime();
                while (!later.isEmpty() && later.peek().due - now <= 0) {
                    ready.addLast(later.poll());
                }
                if (!ready.isEmpty()) {
                    return ready.pollFirst();
                }
                try {
                    if (later.isEmpty()) {
                        wait();
                    } else {
                        TimeUnit.NANOSECONDS.timedWait(this, later.peek().due - now);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return null;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private final class Job implements Cancellable, Comparable<Job> {
        private final long due;
        private final long number;
        private final Runnable task;

        Job(long due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        @Override
        public boolean cancel() {
            synchronized (EventLoop.this) {
                return later.remove(this) || ready.remove(this);
            }
        }

        @Override
        public int compareTo(Job other) {
            int byTime = Long.signum(due - other.due);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
