import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Inherits submit, and brings the rest; at the end one pill goes from worker to worker. */
public final class MiniPool extends AbstractExecutorService {
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Runnable pill = () -> {
    };
    private final Object state = new Object();
    private final int cap;
    private final CountDownLatch ended;
    private boolean closed;

    public MiniPool(int threads, int queueCap) {
        cap = queueCap;
        ended = new CountDownLatch(threads);
        ThreadFactory factory = Executors.defaultThreadFactory();
        for (int i = 0; i < threads; i++) {
            Thread thread = factory.newThread(this::loop);
            this.threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void execute(Runnable command) {
        synchronized (state) {
            if (closed || queue.size() >= cap) {
                throw new RejectedExecutionException();
            }
            queue.add(command);
        }
    }

    @Override
    public void shutdown() {
        synchronized (state) {
            if (!closed) {
                closed = true;
                queue.add(pill);
            }
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        synchronized (state) {
            closed = true;
            List<Runnable> waiting = new ArrayList<>();
            queue.drainTo(waiting);
            waiting.remove(pill);
            queue.add(pill);
            threads.forEach(Thread::interrupt);
            return waiting;
        }
    }

    @Override
    public boolean isShutdown() {
        synchronized (state) {
            return closed;
        }
    }

    @Override
    public boolean isTerminated() {
        return ended.getCount() == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return ended.await(timeout, unit);
    }

    private void loop() {
        while (true) {
            Runnable task;
            try {
                task = queue.take();
            } catch (InterruptedException e) {
                continue;
            }
            if (task == pill) {
                queue.add(pill);
                ended.countDown();
                return;
            }
            task.run();
            Thread.interrupted();
        }
    }
}
