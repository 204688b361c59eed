import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public final class Pipeline implements AutoCloseable {
    private final List<Stage> stages;
    private final List<ExecutorService> workers = new ArrayList<>();
    private final List<CompletableFuture<Item>> items = new ArrayList<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final Semaphore room;
    private final int everyRoom;

    public Pipeline(List<Stage> stages, int queue) {
        this.stages = List.copyOf(stages);
        everyRoom = stages.size() * (queue + 1);
        room = new Semaphore(everyRoom);
        stages.forEach(stage -> workers.add(Executors.newSingleThreadExecutor()));
    }

    public void submit(Item item) throws InterruptedException {
        room.acquire();
        synchronized (items) {
            if (failed.isDone()) {
                room.release();
                throw new IllegalStateException("closed, or failed");
            }
            CompletableFuture<Item> passes = CompletableFuture.completedFuture(item);
            for (int i = 0; i < stages.size(); i++) {
                Stage stage = stages.get(i);
                passes = passes.thenApplyAsync(each -> work(stage, each), workers.get(i));
            }
            items.add(passes.whenComplete((made, thrown) -> room.release()));
        }
    }

    private Item work(Stage stage, Item item) {
        if (failed.isDone()) {
            throw new IllegalStateException("another one has failed");
        }
        try {
            return stage.apply(item);
        } catch (Throwable thrown) {
            stop(thrown);
            throw new IllegalStateException(thrown);
        }
    }

    private void stop(Throwable reason) {
        if (failed.completeExceptionally(reason)) {
            room.release();
            workers.forEach(ExecutorService::shutdownNow);
        }
    }

    public Result await() throws InterruptedException, PipelineException {
        CompletableFuture<?> all;
        synchronized (items) {
            all = CompletableFuture.allOf(items.toArray(CompletableFuture[]::new));
        }
        try {
            CompletableFuture.anyOf(failed, all.handle((made, thrown) -> thrown == null ? made : failed.join())).get();
        } catch (ExecutionException stopped) {
            try {
                failed.getNow(null);
            } catch (java.util.concurrent.CompletionException first) {
                throw new PipelineException(first.getCause());
            }
            throw new PipelineException(stopped.getCause());
        }
        synchronized (items) {
            return new Result(items.stream().map(CompletableFuture::join).toList());
        }
    }

    @Override
    public void close() {
        failed.completeExceptionally(new IllegalStateException("closed"));
        room.release();
        workers.forEach(ExecutorService::shutdownNow);
        boolean interrupted = false;
        for (ExecutorService worker : workers) {
            while (!worker.isTerminated()) {
                try {
                    worker.awaitTermination(1, TimeUnit.DAYS);
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
