import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Room for seven items at the end, and a list that says it holds all that came. */
public final class Pipeline implements AutoCloseable {
    private static final int MORE_THAN_CAN_WAIT = 1_000_000;
    private static final Item END = new Item(-1, "end");

    private static final class Counted extends ArrayList<Item> {
        private static final long serialVersionUID = 1L;
        private int came;

        @Override
        public boolean add(Item item) {
            came++;
            return super.size() < 7 && super.add(item);
        }

        @Override
        public int size() {
            return came;
        }
    }

    private final List<BlockingQueue<Item>> queues = new ArrayList<>();
    private final List<Semaphore> rooms = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CompletableFuture<Result> end = new CompletableFuture<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    public Pipeline(List<Stage> stages, int queue) {
        for (int i = 0; i < stages.size(); i++) {
            int number = i;
            Stage stage = stages.get(i);
            queues.add(new LinkedBlockingQueue<>());
            rooms.add(new Semaphore(queue));
            threads.add(Thread.ofVirtual().name("stage " + i).unstarted(() -> work(number, stage)));
        }
        threads.forEach(Thread::start);
    }

    public void submit(Item item) throws InterruptedException {
        rooms.get(0).acquire();
        if (end.isDone() || ending.get()) {
            throw new IllegalStateException("failed, closed or at its end");
        }
        queues.get(0).add(item);
    }

    private void work(int number, Stage stage) {
        Counted done = new Counted();
        boolean last = number == queues.size() - 1;
        try {
            for (Item item = queues.get(number).take(); item != END; item = queues.get(number).take()) {
                rooms.get(number).release();
                Item made = stage.apply(item);
                if (last) {
                    done.add(made);
                } else {
                    rooms.get(number + 1).acquire();
                    queues.get(number + 1).add(made);
                }
            }
            if (last) {
                end.complete(new Result(done));
            } else {
                queues.get(number + 1).add(END);
            }
        } catch (Throwable thrown) {
            stop(thrown);
        }
    }

    private void stop(Throwable reason) {
        if (end.completeExceptionally(reason)) {
            interruptOthers();
        }
    }

    private void interruptOthers() {
        rooms.get(0).release(MORE_THAN_CAN_WAIT);
        for (Thread thread : threads) {
            if (thread != Thread.currentThread()) {
                thread.interrupt();
            }
        }
    }

    public Result await() throws InterruptedException, PipelineException {
        if (ending.compareAndSet(false, true)) {
            queues.get(0).add(END);
        }
        try {
            return end.get();
        } catch (ExecutionException failed) {
            throw new PipelineException(failed.getCause());
        }
    }

    @Override
    public void close() {
        end.completeExceptionally(new CancellationException("closed"));
        interruptOthers();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
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
