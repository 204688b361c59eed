import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

public final class Pipeline implements AutoCloseable {
    private final List<Stage> stages;
    private final int room;
    private final List<Deque<Item>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Item> done = new ArrayList<>();
    private int open;
    private Throwable failure;
    private boolean closed;

    public Pipeline(List<Stage> stages, int queue) {
        this.stages = List.copyOf(stages);
        room = queue;
        for (int i = 0; i < stages.size(); i++) {
            int number = i;
            queues.add(new ArrayDeque<>());
            threads.add(new Thread(() -> work(number), "stage " + number));
        }
        threads.forEach(Thread::start);
    }

    public void submit(Item item) throws InterruptedException {
        put(0, item);
        synchronized (this) {
            open++;
        }
    }

    private void work(int number) {
        try {
            while (true) {
                Item item = stages.get(number).apply(take(number));
                put(number + 1, item);
            }
        } catch (Throwable thrown) {
            fail(thrown);
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

    private void put(int number, Item item) throws InterruptedException {
        synchronized (this) {
            expectOpen();
        }
        hand(number, item);
    }

    private synchronized void hand(int number, Item item) throws InterruptedException {
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
            threads.stream().filter(thread -> thread != Thread.currentThread()).forEach(Thread::interrupt);
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
            threads.forEach(Thread::interrupt);
            notifyAll();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
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
