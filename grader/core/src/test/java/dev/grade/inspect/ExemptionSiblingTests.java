package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Beside each exemption stands what looks like it and waits all the same. */
class ExemptionSiblingTests {

    private static final String SETTING = """
                                          static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                          static final ExecutorService io = Executors.newCachedThreadPool();
                                          static CompletableFuture<String> ask(int n) { return CompletableFuture.supplyAsync(() -> "" + n, io); }
                                          """;

    private static void check(String body) {
        Marked.check("BLK", SETTING + body);
    }

    @Test
    void whatDependsOnAFutureIsNotCompleteWhenTheFutureIs() {
        check("""
              void use() {
                  var x = ask(1);
                  var y = x.thenApplyAsync(String::length, io);
                  y.thenRunAsync(() -> x.join(), loop);
                  x.thenRunAsync(() -> y.join(), loop); //! BLK102 error
                  x.exceptionallyAsync(t -> "" + y.join(), loop); //! BLK102 error
              }
              """);
    }

    @Test
    void workThatIsHandedToTheLoopIsNotOffloaded() {
        check("""
              static String read(Path p) {
                  try {
                      return Files.readString(p); //! BLK202 error
                  } catch (IOException e) { throw new UncheckedIOException(e); }
              }
              static long size(Path p) {
                  try {
                      return Files.size(p); //! BLK202 error
                  } catch (IOException e) { return 0; }
              }
              void good(Path p) { CompletableFuture.supplyAsync(() -> read(p), io).thenAccept(s -> size(p)); }
              void bad(Path p) {
                  CompletableFuture.supplyAsync(() -> read(p), loop);
                  CompletableFuture.supplyAsync(() -> "", io).thenAcceptAsync(s -> size(p), loop);
              }
              """);
    }

    @Test
    void whatMayWaitInMainOrInAHookMayNotOnTheLoop() {
        check("""
              public static void main(String[] args) throws Exception {
                  end();
                  Runtime.getRuntime().addShutdownHook(new Thread(() -> last()));
                  loop.execute(() -> last());
                  loop.submit(() -> { end(); return 0; });
              }
              static void end() throws Exception { io.awaitTermination(1, TimeUnit.SECONDS); } //! BLK102 error
              static void last() { ask(1).join(); } //! BLK102 error
              """);
    }

    @Test
    void aLoopMayTakeItsTasksAndATaskMayNot() {
        check("""
              static final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
              static final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
              static void serve() {
                  try { while (true) { tasks.take().run(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
              }
              public static void main(String[] args) { new Thread(Case::serve).start(); }
              void use() {
                  tasks.add(() -> {
                      try {
                          answers.take(); //! BLK104 error
                      } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                  });
              }
              """);
    }

    @Test
    void codeThatMayBeRunCounts() {
        check("""
              static boolean debug = false;
              static final boolean ON = true;
              void bad(CompletableFuture<String> f, boolean flag) {
                  loop.execute(() -> { if (debug) { f.join(); } }); //! BLK102 error
                  loop.execute(() -> { if (ON) { f.join(); } }); //! BLK102 error
                  loop.execute(() -> { if (flag) { f.join(); } }); //! BLK102 error
                  called(f);
              }
              private void called(CompletableFuture<String> f) { loop.execute(() -> f.join()); } //! BLK102 error
              """);
    }

    @Test
    void theFormsThatWaitAreToldBesideThoseThatDoNot() {
        check("""
              void good(CompletableFuture<String> f, Semaphore s, BlockingQueue<String> q, Process p) {
                  loop.submit(() -> { f.getNow(""); s.tryAcquire(); q.poll(); return p.onExit(); });
              }
              void bad(CompletableFuture<String> f, Semaphore s, BlockingQueue<String> q, Process p) {
                  loop.submit(() -> f.get()); //! BLK102 error
                  loop.submit(() -> { s.acquire(); return 0; }); //! BLK105 error
                  loop.submit(() -> q.take()); //! BLK104 error
                  loop.submit(() -> p.waitFor()); //! BLK107 error
              }
              """);
    }
}
