// Wrong: an interrupt of close() ends its wait for the threads, although they are still at work.
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class Pipeline implements AutoCloseable {
    private static final Item END = new Item(-1, "end");

    private final List<BlockingQueue<Item>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Item> out = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean closed;

    public Pipeline(List<Stage> stages, int queue) {
        for (int i = 0; i < stages.size(); i++) {
            queues.add(new ArrayBlockingQueue<>(queue));
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            BlockingQueue<Item> in = queues.get(i);
            BlockingQueue<Item> next = i + 1 < stages.size() ? queues.get(i + 1) : null;
            threads.add(new Thread(() -> work(stage, in, next), "stage " + i));
        }
        threads.forEach(Thread::start);
    }

    private void work(Stage stage, BlockingQueue<Item> in, BlockingQueue<Item> next) {
        try {
            while (!stopped()) {
                Item item = in.take();
                if (item == END) {
                    if (next != null) {
                        next.put(END);
                    } else {
                        over.countDown();
                    }
                    return;
                }
                Item made = stage.apply(item);
                if (next != null) {
                    next.put(made);
                } else {
                    out.add(made);
                }
            }
        } catch (Throwable thrown) {
            fail(thrown);
        }
    }

    private boolean stopped() {
        return closed || failure.get() != null;
    }

    private void fail(Throwable thrown) {
        if (closed) {
            return;
        }
        failure.compareAndSet(null, thrown);
        threads.forEach(Thread::interrupt);
        over.countDown();
    }

    private void enter(Item item) throws InterruptedException {
        do {
            if (stopped()) {
                throw new IllegalStateException("failed or closed");
            }
        } while (!queues.get(0).offer(item, 10, TimeUnit.MILLISECONDS));
    }

    public void submit(Item item) throws InterruptedException {
        enter(item);
    }

    public Result await() throws InterruptedException, PipelineException {
        try {
            enter(END);
        } catch (IllegalStateException stopped) {
            if (failure.get() == null) {
                throw stopped;
            }
        }
        over.await();
        if (failure.get() != null) {
            throw new PipelineException(failure.get());
        }
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return new Result(List.copyOf(out));
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        over.countDown();
        boolean interrupted = false;
        for (Thread thread : threads) {
            if (!interrupted) {
                try {
                    thread.join();
                } catch (InterruptedException asked) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
