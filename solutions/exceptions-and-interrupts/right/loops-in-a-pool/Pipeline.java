import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Pipeline implements AutoCloseable {
    private final List<Stage> stages;
    private final int room;
    private final List<Deque<Item>> queues = new ArrayList<>();
    private final ExecutorService workers;
    private final List<Item> done = new ArrayList<>();
    private int open;
    private Throwable failure;
    private boolean closed;

    public Pipeline(List<Stage> stages, int queue) {
        this.stages = List.copyOf(stages);
        room = queue;
        workers = Executors.newFixedThreadPool(stages.size());
        stages.forEach(stage -> queues.add(new ArrayDeque<>()));
        for (int i = 0; i < stages.size(); i++) {
            int number = i;
            workers.execute(() -> work(number));
        }
    }

    public synchronized void submit(Item item) throws InterruptedException {
        put(0, item);
        open++;
    }

    private void work(int number) {
        try {
            while (true) {
                Item item = take(number);
                put(number + 1, work(number, item));
            }
        } catch (InterruptedException | IllegalStateException stopped) {
            // closed, or another stage has failed, or this one has, which was told: the worker ends
        }
    }

    private Item work(int number, Item item) {
        try {
            return stages.get(number).apply(item);
        } catch (Throwable thrown) {
            fail(thrown);
            throw new IllegalStateException(thrown);
        }
    }

    private synchronized Item take(int number) throws InterruptedException {
        Deque<Item> queue = queues.get(number);
        while (queue.isEmpty()) {
            expectOpen();
            wait();
        }
        Item item = queue.removeFirst();
        notifyAll();
        return item;
    }

    private synchronized void put(int number, Item item) throws InterruptedException {
        expectOpen();
        if (number == queues.size()) {
            done.add(item);
            open--;
        } else {
            Deque<Item> queue = queues.get(number);
            while (queue.size() >= room) {
                wait();
                expectOpen();
            }
            queue.addLast(item);
        }
        notifyAll();
    }

    private void expectOpen() {
        if (closed || failure != null) {
            throw new IllegalStateException("the pipeline is closed or has failed", failure);
        }
    }

    private synchronized void fail(Throwable thrown) {
        if (failure == null && !closed) {
            failure = thrown;
            workers.shutdownNow();
            notifyAll();
        }
    }

    public synchronized Result await() throws InterruptedException, PipelineException {
        while (open > 0 && failure == null && !closed) {
            wait();
        }
        if (failure != null) {
            throw new PipelineException(failure);
        }
        if (open > 0) {
            throw new IllegalStateException("the pipeline was closed");
        }
        return new Result(List.copyOf(done));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            workers.shutdownNow();
            notifyAll();
        }
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
