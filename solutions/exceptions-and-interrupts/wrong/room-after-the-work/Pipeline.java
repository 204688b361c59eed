import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Pipeline implements AutoCloseable {
    private static final Item END = new Item(Integer.MIN_VALUE, "end");

    private final class Worker extends Thread {
        final Stage stage;
        final Semaphore room;
        final BlockingQueue<Item> input = new LinkedBlockingQueue<>();
        Worker next;

        Worker(Stage stage, int queue) {
            this.stage = stage;
            this.room = new Semaphore(queue);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Item item = input.take();
                    if (item == END) {
                        if (next == null) result.complete(new Result(List.copyOf(out)));
                        else next.input.add(END);
                        return;
                    }
                    Item made = stage.apply(item);
                    room.release();
                    if (next == null) {
                        out.add(made);
                    } else {
                        next.room.acquire();
                        next.input.add(made);
                    }
                }
            } catch (Throwable t) {
                fail(t);
            }
        }
    }

    private final List<Worker> workers = new ArrayList<>();
    private final List<Item> out = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private final AtomicBoolean complete = new AtomicBoolean();

    public Pipeline(List<Stage> stages, int queue) {
        for (Stage stage : stages) {
            Worker worker = new Worker(stage, queue);
            if (!workers.isEmpty()) workers.getLast().next = worker;
            workers.add(worker);
        }
        workers.forEach(Thread::start);
    }

    private void fail(Throwable t) {
        if (!result.completeExceptionally(t)) return;
        for (Worker worker : workers) {
            if (worker != Thread.currentThread()) worker.interrupt();
        }
        workers.getFirst().room.release(1 << 20);
    }

    private void check() {
        if (result.isDone()) throw new IllegalStateException("the pipeline has ended");
    }

    public void submit(Item item) throws InterruptedException {
        check();
        Worker first = workers.getFirst();
        first.room.acquire();
        check();
        first.input.add(item);
    }

    public Result await() throws InterruptedException, PipelineException {
        if (complete.compareAndSet(false, true)) workers.getFirst().input.add(END);
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new PipelineException(e.getCause());
        }
    }

    @Override
    public void close() {
        fail(new IllegalStateException("closed"));
        boolean interrupted = false;
        for (Worker worker : workers) {
            worker.interrupt();
            while (true) {
                try {
                    worker.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
