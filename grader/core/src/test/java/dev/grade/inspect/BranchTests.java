package dev.grade.inspect;

import dev.grade.inspect.options.InspectOptions;
import org.junit.jupiter.api.Test;

class BranchTests {

    private static final String SETTING = """
                                          static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                          """;

    private static void check(String body) {
        Marked.check("BLK", SETTING + body);
    }

    @Test
    void aBranchThatAConstantArgumentExcludesIsNotTaken() {
        check("""
              void later(CompletableFuture<String> f) {
                  loop.execute(() -> load(f, false));
                  loop.execute(() -> middle(f, false));
              }
              void now(CompletableFuture<String> f) { load(f, true); }
              static void middle(CompletableFuture<String> f, boolean waits) { load(f, waits); }
              static void load(CompletableFuture<String> f, boolean waits) {
                  if (waits) {
                      f.join();
                  } else {
                      f.thenAccept(System.out::println);
                  }
              }
              """);
    }

    @Test
    void theOtherBranchIsTaken() {
        check("""
              void later(CompletableFuture<String> f) {
                  loop.execute(() -> load(f, true));
                  loop.execute(() -> load(f, false));
              }
              static void load(CompletableFuture<String> f, boolean waits) {
                  if (!waits) { return; }
                  f.join(); //! BLK102 error
              }
              """);
    }

    @Test
    void aWayWithTheHarmfulConstantIsFoundBehindAShorterOneWithoutIt() {
        check("""
              void later(CountDownLatch done) {
                  loop.execute(() -> load(done, 0));
                  loop.execute(() -> further(done));
              }
              static void further(CountDownLatch done) { furtherStill(done); }
              static void furtherStill(CountDownLatch done) { load(done, 3); }
              static void load(CountDownLatch done, int tries) {
                  try {
                      if (tries > 1) { done.await(); } //! BLK105 error
                  } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                  }
              }
              """);
    }

    @Test
    void anArgumentThatIsChangedOrNotConstantExcludesNothing() {
        check("""
              boolean mode;
              void later(CountDownLatch done) {
                  loop.execute(() -> changed(done, false));
                  loop.execute(() -> stepped(done, 0));
                  loop.execute(() -> read(done, mode));
              }
              static void changed(CountDownLatch done, boolean waits) {
                  waits = !waits;
                  try { if (waits) { done.await(); } } catch (InterruptedException e) { } //! BLK105 error
              }
              static void stepped(CountDownLatch done, int n) {
                  n++;
                  try { if (n == 1) { done.await(); } } catch (InterruptedException e) { } //! BLK105 error
              }
              static void read(CountDownLatch done, boolean waits) {
                  try { if (waits) { done.await(); } } catch (InterruptedException e) { } //! BLK105 error
              }
              """);
    }

    @Test
    void nullNumbersAndEnumsAreConstantsToo() {
        check("""
              enum Mode { WAIT, GO }
              void later(CountDownLatch done) {
                  loop.execute(() -> maybe(null));
                  loop.execute(() -> chosen(done, Mode.GO));
                  loop.execute(() -> switched(done, Mode.GO));
                  loop.execute(() -> counted(done, 0, 1));
              }
              static void maybe(CountDownLatch done) {
                  try { if (done != null) { done.await(); } } catch (InterruptedException e) { }
              }
              static void chosen(CountDownLatch done, Mode mode) {
                  try { if (mode == Mode.WAIT) { done.await(); } } catch (InterruptedException e) { }
              }
              static void switched(CountDownLatch done, Mode mode) {
                  try {
                      switch (mode) {
                          case WAIT -> done.await();
                          case GO -> { }
                      }
                  } catch (InterruptedException e) { }
              }
              static void counted(CountDownLatch done, int n, int m) {
                  try { if (n > 0 && m > 0) { done.await(); } } catch (InterruptedException e) { }
              }
              """);
        check("""
              enum Mode { WAIT, GO }
              void later(CountDownLatch done) {
                  loop.execute(() -> maybe(done));
                  loop.execute(() -> chosen(done, Mode.WAIT));
                  loop.execute(() -> switched(done, Mode.WAIT));
                  loop.execute(() -> counted(done, 0, 1));
              }
              static void maybe(CountDownLatch done) {
                  try { if (done != null) { done.await(); } } catch (InterruptedException e) { } //! BLK105 error
              }
              static void chosen(CountDownLatch done, Mode mode) {
                  try { if (mode == Mode.WAIT) { done.await(); } } catch (InterruptedException e) { } //! BLK105 error
              }
              static void switched(CountDownLatch done, Mode mode) {
                  try {
                      switch (mode) {
                          case WAIT -> done.await(); //! BLK105 error
                          case GO -> { }
                      }
                  } catch (InterruptedException e) { }
              }
              static void counted(CountDownLatch done, int n, int m) {
                  try { if (n > 0 || m > 0) { done.await(); } } catch (InterruptedException e) { } //! BLK105 error
              }
              """);
    }

    @Test
    void aTimeThatIsHandedOnIsTheTimeOfTheWait() {
        check("""
              void later(Semaphore free) {
                  loop.execute(() -> none(free, 0));
                  loop.execute(() -> some(free, 5, TimeUnit.MILLISECONDS));
                  loop.execute(() -> many(free, 5, TimeUnit.SECONDS));
              }
              static boolean none(Semaphore free, long millis) {
                  try { return free.tryAcquire(millis, TimeUnit.MILLISECONDS); } catch (InterruptedException e) { return false; }
              }
              static boolean some(Semaphore free, long time, TimeUnit unit) {
                  try { return free.tryAcquire(time, unit); } catch (InterruptedException e) { return false; }
              }
              static boolean many(Semaphore free, long time, TimeUnit unit) {
                  try { return free.tryAcquire(time, unit); } catch (InterruptedException e) { return false; } //! BLK105 error
              }
              """);
    }

    @Test
    void whatIsOnlyForOtherThreadsDoesNotRunOnTheLoop() {
        check("""
              void later(CompletableFuture<String> f, CompletableFuture<String> g) {
                  javax.swing.SwingUtilities.invokeLater(() -> elsewhere(f));
                  javax.swing.SwingUtilities.invokeLater(() -> here(g));
              }
              static String elsewhere(CompletableFuture<String> f) {
                  if (javax.swing.SwingUtilities.isEventDispatchThread()) { throw new IllegalStateException(); }
                  return f.join();
              }
              static String here(CompletableFuture<String> f) {
                  if (!javax.swing.SwingUtilities.isEventDispatchThread()) { throw new IllegalStateException(); }
                  return f.join(); //! BLK102 error
              }
              """);
    }

    private static final String OWN_LOOP = """
                                           final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
                                           final Thread thread = new Thread(this::run);
                                           Thread owner;
                                           void post(Runnable task) { tasks.add(task); }
                                           void run() {
                                               try {
                                                   while (true) { tasks.take().run(); }
                                               } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                                           }
                                           boolean inLoop() { return Thread.currentThread() == thread; }
                                           """;

    @Test
    void anOwnLoopIsKnownByItsThread() {
        check(OWN_LOOP + """
                         void later(CompletableFuture<String> f) { post(() -> System.out.println(result(f))); }
                         String result(CompletableFuture<String> f) {
                             if (inLoop()) { throw new IllegalStateException(); }
                             return f.join();
                         }
                         """);
        check(OWN_LOOP + """
                         void take() { owner = Thread.currentThread(); }
                         void later(CompletableFuture<String> f) { post(() -> System.out.println(result(f))); }
                         String result(CompletableFuture<String> f) {
                             if (owner == Thread.currentThread()) { return ""; }
                             return f.join(); //! BLK102 error
                         }
                         """);
    }

    @Test
    void aTestOfTheThreadsNameProvesNothingSoAWarningRemains() {
        check("""
              void later(CompletableFuture<String> f) { loop.execute(() -> result(f)); }
              static String result(CompletableFuture<String> f) {
                  if (Thread.currentThread().getName().startsWith("loop")) { throw new IllegalStateException(); }
                  return f.join(); //! BLK102 warning
              }
              """);
    }

    @Test
    void aMethodThatAsksForTheThreadsGroupProvesNothingEither() {
        check("""
              static class Patient extends ThreadGroup { Patient() { super("patient"); } }
              static boolean mayWait() { return Thread.currentThread().getThreadGroup() instanceof Patient; }
              void later(CompletableFuture<String> f) { loop.execute(() -> result(f)); }
              static String result(CompletableFuture<String> f) {
                  if (mayWait()) { return f.join(); } //! BLK102 warning
                  return "";
              }
              static boolean isOdd(int turns) { return turns % 2 == 1; }
              void sometimes(CompletableFuture<String> f, int turns) {
                  loop.execute(() -> { if (isOdd(turns)) { f.join(); } }); //! BLK102 error
              }
              """);
    }

    @Test
    void aSubmissionCannotExcuseItselfByATestOfTheThread() {
        Marked.check("BLK",
                SETTING + """
                          final Thread decoy = new Thread(() -> { });
                          int turns;
                          boolean inEventLoop() { return turns > 0; }
                          void later(CompletableFuture<String> f, CompletableFuture<String> g, CompletableFuture<String> h) {
                              loop.execute(() -> first(f));
                              loop.execute(() -> second(g));
                              loop.execute(() -> third(h));
                          }
                          void first(CompletableFuture<String> f) {
                              if (inEventLoop()) { return; }
                              f.join(); //! BLK102 error
                          }
                          void second(CompletableFuture<String> f) {
                              if (Thread.currentThread() != decoy) { f.join(); } //! BLK102 error
                          }
                          void third(CompletableFuture<String> f) {
                              if (Thread.currentThread().getName().isEmpty()) { return; }
                              f.join(); //! BLK102 error
                          }
                          """,
                InspectOptions.defaults().withAllowComments(false));
    }

    @Test
    void aChannelOfWhichOnlyTheInterfaceIsKnownMayNotBlock() {
        check("""
              void later(ReadableByteChannel in, ByteBuffer bytes) throws IOException {
                  loop.submit(() -> in.read(bytes)); //! BLK203 warning
                  ReadableByteChannel socket = SocketChannel.open();
                  loop.submit(() -> socket.read(bytes)); //! BLK203 error
              }
              """);
    }

    @Test
    void aClassThatOthersUseTooMayBeInitialisedBeforeTheLoopUsesIt() {
        check("""
              static class Shared {
                  static final String TEXT = System.getProperty("user") + read(Path.of("a"));
                  static String read(Path p) { try { return Files.readString(p); } catch (IOException e) { return ""; } } //! BLK202 warning
              }
              static class Own {
                  static final String TEXT = System.getProperty("user") + read(Path.of("a"));
                  static String read(Path p) { try { return Files.readString(p); } catch (IOException e) { return ""; } } //! BLK202 error
              }
              Case() { System.out.println(Shared.TEXT); }
              void later() {
                  loop.execute(() -> System.out.println(Shared.TEXT));
                  loop.execute(() -> System.out.println(Own.TEXT));
                  loop.execute(() -> System.out.println(Own.TEXT + 1));
              }
              """);
    }

    @Test
    void aCallOfWhichOnlyTheTypeIsKnownProvesNothingWhenItHasSeveralImplementations() {
        check("""
              interface Store { String load(CompletableFuture<String> f); }
              static class Slow implements Store {
                  public String load(CompletableFuture<String> f) { return f.join(); } //! BLK102 warning
              }
              static class Quick implements Store {
                  public String load(CompletableFuture<String> f) { return f.getNow(""); }
              }
              void later(Store any, CompletableFuture<String> f) { loop.execute(() -> any.load(f)); }
              """);
        check("""
              interface Store { String load(CompletableFuture<String> f); }
              static class Slow implements Store {
                  public String load(CompletableFuture<String> f) { return f.join(); } //! BLK102 error
              }
              static class Quick implements Store {
                  public String load(CompletableFuture<String> f) { return f.getNow(""); }
              }
              void later(CompletableFuture<String> f) {
                  Store known = new Slow();
                  loop.execute(() -> known.load(f));
              }
              """);
        check("""
              interface Store { String load(CompletableFuture<String> f); }
              static class Slow implements Store {
                  public String load(CompletableFuture<String> f) { return f.join(); } //! BLK102 error
              }
              void later(Store only, CompletableFuture<String> f) { loop.execute(() -> only.load(f)); }
              """);
    }
}
