package dev.grade.inspect;

import dev.grade.inspect.options.InspectOptions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryPointTests {

    private static void check(String body) {
        Marked.check("BLK", body);
    }

    @Test
    void asyncWithoutAnExecutorRunsOnTheCommonPool() {
        check("""
              void bad() throws Exception {
                  CompletableFuture.supplyAsync(() -> { new CountDownLatch(1).countDown(); return 1; });
                  CompletableFuture.runAsync(() -> {
                      try { new CountDownLatch(1).await(); } catch (InterruptedException e) { } //! BLK105 error
                  });
              }
              void sync() throws Exception { new CountDownLatch(1).await(); }
              """);
    }

    @Test
    void asyncWithAnExecutorRunsOnIt() {
        check("""
              final ExecutorService io = Executors.newCachedThreadPool();
              final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
              String read() { try { return Files.readString(Path.of("x")); } catch (IOException e) { return ""; } }
              String load() { try { return Files.readString(Path.of("x")); } catch (IOException e) { return ""; } } //! BLK202 error
              void good() { CompletableFuture.supplyAsync(() -> read(), io); }
              void bad() { CompletableFuture.supplyAsync(() -> load(), loop); }
              """);
    }

    @Test
    void aTimerThatIsKeptAsAPlainExecutorIsOneThreadWithAQueue() {
        check("""
              private final ExecutorService disk = Executors.newSingleThreadScheduledExecutor();
              private final Executor writer = Executors.newScheduledThreadPool(1);
              private final ExecutorService eventLoop = Executors.newSingleThreadScheduledExecutor();
              private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
              void good(Path path) {
                  disk.execute(() -> write(path));
                  writer.execute(() -> write(path));
              }
              static void write(Path path) {
                  try { Files.writeString(path, ""); } catch (IOException e) { throw new UncheckedIOException(e); }
              }
              void bad(CompletableFuture<String> f, CompletableFuture<String> g) {
                  eventLoop.execute(() -> f.join()); //! BLK102 error
                  timer.schedule(() -> g.join(), 1, TimeUnit.SECONDS); //! BLK102 error
              }
              """);
    }

    @Test
    void aDelayedExecutorIsTheOneBehindIt() {
        check("""
              final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
              final ExecutorService io = Executors.newCachedThreadPool();
              void bad() { CompletableFuture.runAsync(() -> nap(), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, loop)); }
              void good() { CompletableFuture.runAsync(() -> rest(), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, io)); }
              static void rest() { try { Thread.sleep(50); } catch (InterruptedException e) { throw new RuntimeException(e); } }
              static void nap() {
                  try { Thread.sleep(50); } catch (InterruptedException e) { throw new RuntimeException(e); } //! BLK101 error
              }
              """);
    }

    @Test
    void aContinuationRunsWhereTheStageCompletes() {
        check("""
              final ExecutorService io = Executors.newCachedThreadPool();
              final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
              void good(CompletableFuture<String> o) {
                  CompletableFuture.supplyAsync(() -> "a", io).thenApply(a -> o.join());
              }
              void onLoop(CompletableFuture<String> o) {
                  CompletableFuture.supplyAsync(() -> "a", loop).thenApply(a -> o.join()); //! BLK102 error
              }
              void hop(CompletableFuture<String> o) {
                  CompletableFuture.supplyAsync(() -> "a", io).thenApplyAsync(a -> o.join(), loop); //! BLK102 error
              }
              void common(CompletableFuture<String> o) {
                  CompletableFuture.supplyAsync(() -> "a", io).thenApplyAsync(a -> o.join()); //! BLK102 warning
              }
              void unknown(CompletableFuture<String> s, CompletableFuture<String> o) {
                  s.thenAccept(a -> o.join()); //! BLK102 warning
              }
              void caller(CompletableFuture<String> o) {
                  CompletableFuture.completedFuture("a").thenAccept(a -> o.join());
              }
              """);
    }

    @Test
    void whoeverCompletesAFutureRunsItsContinuations() {
        check("""
              final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
              final ExecutorService io = Executors.newCachedThreadPool();
              void bad(CompletableFuture<String> other) {
                  var done = new CompletableFuture<String>();
                  done.thenAccept(x -> other.join()); //! BLK102 error
                  loop.execute(() -> done.complete("x"));
              }
              void good(CompletableFuture<String> other) {
                  var done = new CompletableFuture<String>();
                  done.thenAccept(x -> other.join());
                  io.execute(() -> done.complete("x"));
              }
              """);
    }

    @Test
    void aTimerServesAllItsTasks() {
        check("""
              void bad(Timer timer, CompletableFuture<String> f) {
                  timer.schedule(new TimerTask() { public void run() { f.join(); } }, 10); //! BLK102 error
                  timer.schedule(new TimerTask() { public void run() { f.getNow(""); } }, 10);
              }
              void pool(CompletableFuture<String> f) {
                  Executors.newScheduledThreadPool(4).schedule(() -> f.join(), 1, TimeUnit.SECONDS);
                  Executors.newSingleThreadScheduledExecutor().schedule(() -> f.join(), 1, TimeUnit.SECONDS); //! BLK102 error
              }
              """);
    }

    @Test
    void theExercisesEventLoopIsKnownByName() {
        check("""
              interface Loop { void post(Runnable r); void work(Runnable r); }
              void bad(Loop loop, Future<String> f) {
                  loop.post(() -> { try { f.get(); } catch (Exception e) { } }); //! BLK102 error
                  loop.work(() -> { try { f.get(); } catch (Exception e) { } });
              }
              """.formatted(), InspectOptions.defaults().withEventLoops(Set.of("Loop#post")));
    }

    private static void check(String body, InspectOptions options) {
        Marked.check("BLK", body, options);
    }

    @Test
    void aTypeMarkedAsEventLoopIsOne() {
        check("""
              @interface EventLoop { }
              @EventLoop interface Loop { void on(String event, Consumer<String> handler); }
              interface Plain { void on(String event, Consumer<String> handler); }
              void bad(Loop loop, BlockingQueue<String> q) {
                  loop.on("x", e -> { try { q.put(e); } catch (InterruptedException x) { } }); //! BLK104 error
              }
              void good(Plain plain, BlockingQueue<String> q) {
                  plain.on("x", e -> { try { q.put(e); } catch (InterruptedException x) { } });
              }
              """);
    }
}
