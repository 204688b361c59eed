package dev.grade.inspect;

import org.junit.jupiter.api.Test;

class ExemptionTests {

    private static final String SETTING = """
                                          static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                          static final ExecutorService io = Executors.newCachedThreadPool();
                                          static CompletableFuture<String> ask(int n) { return CompletableFuture.supplyAsync(() -> "" + n, io); }
                                          """;

    private static void check(String body) {
        Marked.check("BLK", SETTING + body);
    }

    @Test
    void aFutureIsCompleteInItsOwnContinuation() {
        check("""
              void good() {
                  var x = ask(1);
                  x.whenCompleteAsync((v, t) -> x.join(), loop);
                  x.thenApplyAsync(String::length, loop).thenAcceptAsync(n -> x.join(), loop);
                  var y = ask(2);
                  x.thenCombineAsync(y, (a, b) -> x.join() + y.join(), loop);
                  x.exceptionallyAsync(t -> x.join(), loop);
              }
              void bad() {
                  var x = ask(1);
                  var other = ask(2);
                  x.whenCompleteAsync((v, t) -> other.join(), loop); //! BLK102 error
                  x.applyToEitherAsync(other, v -> other.join(), loop); //! BLK102 error
                  x.thenComposeAsync(v -> ask(3).thenApplyAsync(w -> other.join(), loop), loop); //! BLK102 error
              }
              """);
    }

    @Test
    void aReassignedFutureProvesNothing() {
        check("""
              CompletableFuture<String> x;
              void set() { x = ask(1); }
              void bad() {
                  x = ask(2);
                  x.whenCompleteAsync((v, t) -> x.join(), loop); //! BLK102 error
              }
              """);
    }

    @Test
    void allOfProvesItsMembers() {
        check("""
              void good() {
                  var a = ask(1);
                  var b = ask(2);
                  CompletableFuture.allOf(a, b).thenApplyAsync(v -> a.join() + b.join(), loop);
                  List<CompletableFuture<String>> list = new ArrayList<>();
                  for (int i = 0; i < 3; i++) { list.add(ask(i)); }
                  CompletableFuture.allOf(list.toArray(new CompletableFuture[0]))
                          .thenApplyAsync(v -> list.stream().map(CompletableFuture::join).toList(), loop);
                  CompletableFuture.allOf(list.toArray(CompletableFuture[]::new))
                          .thenRunAsync(() -> { for (var f : list) { f.join(); } }, loop);
                  CompletableFuture<?>[] array = { a, b };
                  var all = CompletableFuture.allOf(array);
                  all.thenRunAsync(() -> { for (var f : array) { f.join(); } }, loop);
              }
              """);
    }

    @Test
    void allOfProvesNothingElse() {
        check("""
              void otherMember() {
                  var a = ask(1);
                  var c = ask(3);
                  CompletableFuture.allOf(a).thenRunAsync(() -> c.join(), loop); //! BLK102 error
              }
              void anyOf() {
                  var a = ask(1);
                  CompletableFuture.anyOf(a, ask(2)).thenRunAsync(() -> a.join(), loop); //! BLK102 error
              }
              void otherList(List<CompletableFuture<String>> list, List<CompletableFuture<String>> more) {
                  CompletableFuture.allOf(list.toArray(new CompletableFuture[0]))
                          .thenRunAsync(() -> more.forEach(CompletableFuture::join), loop); //! BLK102 error
              }
              void addedAfter() {
                  List<CompletableFuture<String>> list = new ArrayList<>();
                  var all = CompletableFuture.allOf(list.toArray(new CompletableFuture[0]));
                  list.add(ask(9));
                  all.thenRunAsync(() -> list.forEach(f -> f.join()), loop); //! BLK102 error
              }
              void notChained() {
                  var a = ask(1);
                  CompletableFuture.allOf(a);
                  loop.execute(() -> a.join()); //! BLK102 error
              }
              void before() {
                  var a = ask(1);
                  loop.execute(() -> {
                      a.join(); //! BLK102 error
                      CompletableFuture.allOf(a).join();
                  });
              }
              """);
    }

    @Test
    void waitingForAllOfIsTheOneWait() {
        check("""
              void bad() {
                  var a = ask(1);
                  var b = ask(2);
                  loop.execute(() -> {
                      CompletableFuture.allOf(a, b).join(); //! BLK102 error
                      a.join();
                      b.join();
                  });
              }
              """);
    }

    @Test
    void aTestThatItIsDoneGuards() {
        check("""
              void good(CompletableFuture<String> f) {
                  loop.execute(() -> { if (f.isDone()) { f.join(); } });
                  loop.execute(() -> { if (!f.isDone()) { return; } f.join(); });
                  loop.execute(() -> { String s = f.isDone() ? f.join() : ""; });
                  loop.execute(() -> { boolean b = f.isDone() && f.join().isEmpty(); });
                  loop.execute(() -> { if (f.state() != Future.State.RUNNING) { f.join(); } });
                  loop.execute(() -> { if (!f.isDone() || f.join().isEmpty()) { return; } });
              }
              void bad(CompletableFuture<String> f, CompletableFuture<String> g) {
                  loop.execute(() -> { if (!f.isDone()) { f.join(); } }); //! BLK102 error
                  loop.execute(() -> { if (g.isDone()) { f.join(); } }); //! BLK102 error
                  loop.execute(() -> { if (f.isDone()) { g.hashCode(); } f.join(); }); //! BLK102 error
                  loop.execute(() -> { if (f.isDone() || g.isDone()) { f.join(); } }); //! BLK102 error
                  loop.execute(() -> { if (f.state() == Future.State.RUNNING) { f.join(); } }); //! BLK102 error
              }
              """);
    }

    @Test
    void theFirstWaitIsTheFindingAndTheOthersAreNot() {
        check("""
              void bad(CompletableFuture<String> f) {
                  loop.execute(() -> {
                      f.join(); //! BLK102 error
                      f.join();
                  });
                  loop.execute(() -> {
                      if (f.hashCode() > 0) {
                          f.join(); //! BLK102 error
                      }
                      f.join(); //! BLK102 error
                  });
              }
              """);
    }

    @Test
    void aFutureThatWasBornCompleteDoesNotWait() {
        check("""
              static final CompletableFuture<String> DONE = CompletableFuture.completedFuture("x");
              void good() {
                  loop.execute(() -> DONE.join());
                  loop.execute(() -> CompletableFuture.completedFuture("y").join());
                  loop.execute(() -> { var f = new CompletableFuture<String>(); f.complete("z"); f.join(); });
              }
              void bad() {
                  loop.execute(() -> { var f = new CompletableFuture<String>(); f.join(); f.complete("z"); }); //! BLK102 error
              }
              """);
    }

    @Test
    void aHelperIsHarmlessFromHereAndHarmfulFromThere() {
        check("""
              static String use(CompletableFuture<String> f) {
                  return f.join(); //! BLK102 error
              }
              static String useDone(CompletableFuture<String> f) { return f.join(); }
              void good(CompletableFuture<String> f) {
                  loop.execute(() -> { if (f.isDone()) { useDone(f); } });
                  f.thenRunAsync(() -> useDone(f), loop);
                  f.thenRunAsync(() -> use(f), loop);
              }
              void bad(CompletableFuture<String> f) { loop.execute(() -> use(f)); }
              """);
    }

    @Test
    void callsThatDoNotWaitAreNotSinks() {
        check("""
              void good(CompletableFuture<String> f, Lock lock, Semaphore s, BlockingQueue<String> q, CountDownLatch l,
                      Process p, Thread t) {
                  loop.execute(() -> {
                      f.getNow(""); f.isDone(); f.complete(""); f.orTimeout(1, TimeUnit.SECONDS); f.copy();
                      lock.tryLock(); s.tryAcquire(); s.release(); q.offer(""); q.poll(); q.peek(); q.add(""); l.countDown();
                      p.onExit(); p.isAlive(); t.interrupt(); Path.of("a").resolve("b"); URI.create("x");
                      InetSocketAddress.createUnresolved("h", 1); io.submit(() -> 1); System.out.println("x");
                      java.time.LocalDate.now();
                  });
              }
              """);
    }
}
