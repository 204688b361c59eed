package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Each form in which a source can tell that a future is complete, beside the form that tells nothing. */
class ProvenFormTests {

    private static void check(String body) {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                static final ExecutorService io = Executors.newCachedThreadPool();
                static CompletableFuture<String> ask() { return CompletableFuture.supplyAsync(() -> "", io); }
                """ + body);
    }

    @Test
    void aTaskThatCompletedNormallyOrNotIsDone() {
        check("""
              void good(ForkJoinTask<String> task, CompletableFuture<String> f) {
                  loop.submit(() -> { if (task.isCompletedNormally()) { task.get(); } return 0; });
                  loop.submit(() -> { if (task.isCompletedAbnormally()) { task.get(); } return 0; });
                  loop.execute(() -> { if (f.isCompletedExceptionally()) { f.join(); } });
                  loop.execute(() -> { if (f.isCancelled()) { f.join(); } });
              }
              void bad(ForkJoinTask<String> task, CompletableFuture<String> f) {
                  loop.submit(() -> { if (!task.isCompletedNormally()) { task.get(); } return 0; }); //! BLK102 error
                  loop.execute(() -> { if (!f.isCompletedExceptionally()) { f.join(); } }); //! BLK102 error
                  loop.execute(() -> { if (!f.isCancelled()) { f.join(); } }); //! BLK102 error
              }
              """);
    }

    @Test
    void aFutureIsBornCompleteWhetherItFailedOrNot() {
        check("""
              void good() {
                  loop.execute(() -> CompletableFuture.<String>failedFuture(new IOException()).join());
                  loop.execute(() -> CompletableFuture.completedStage("").toCompletableFuture().join());
                  loop.execute(() -> CompletableFuture.<String>failedStage(new IOException()).toCompletableFuture().join());
                  loop.execute(() -> { var f = new CompletableFuture<String>(); f.completeExceptionally(new IOException()); f.join(); });
                  loop.execute(() -> { var f = ask(); f.cancel(true); f.join(); });
              }
              void bad() {
                  loop.execute(() -> new CompletableFuture<String>().join()); //! BLK102 error
                  loop.execute(() -> { var f = new CompletableFuture<String>(); f.completeAsync(() -> "", io); f.join(); }); //! BLK102 error
                  loop.execute(() -> { var f = new CompletableFuture<String>(); f.completeOnTimeout("", 1, TimeUnit.SECONDS); f.join(); }); //! BLK102 error
              }
              """);
    }

    @Test
    void aFieldIsCompleteWhenAllThatItIsSetToIs() {
        check("""
              private CompletableFuture<String> done = CompletableFuture.completedFuture("");
              private CompletableFuture<String> open = CompletableFuture.completedFuture("");
              void reset(boolean failed) {
                  done = failed ? CompletableFuture.failedFuture(new IOException()) : CompletableFuture.completedFuture("x");
              }
              void renew() { open = ask(); }
              void use() {
                  loop.execute(() -> done.join());
                  loop.execute(() -> open.join()); //! BLK102 error
              }
              """);
    }

    @Test
    void aLeftGuardThrowsOrReturnsOrGoesOn() {
        check("""
              void good(CompletableFuture<String> f, List<CompletableFuture<String>> all) {
                  loop.execute(() -> { if (!f.isDone()) { throw new IllegalStateException(); } f.join(); });
                  loop.execute(() -> { for (var x : all) { if (!x.isDone()) { continue; } x.join(); } });
                  loop.execute(() -> { while (!f.isDone()) { f.complete(""); } f.join(); });
              }
              void bad(CompletableFuture<String> f, List<CompletableFuture<String>> all) {
                  loop.execute(() -> { if (!f.isDone()) { f.hashCode(); } f.join(); }); //! BLK102 error
                  loop.execute(() -> { for (var x : all) { if (x.isDone()) { continue; } x.join(); } }); //! BLK102 error
              }
              """);
    }
}
