package dev.grade.inspect;

import dev.grade.inspect.options.InspectOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExemptWorkTests {

    private static final String SETTING = """
                                          static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                          static final ExecutorService io = Executors.newCachedThreadPool();
                                          static CompletableFuture<String> ask(int n) { return CompletableFuture.supplyAsync(() -> "" + n, io); }
                                          """;

    private static void check(String body) {
        Marked.check("BLK", SETTING + body);
    }

    @Test
    void offloadedWorkMayBlock() {
        check("""
              void good(Path p) {
                  CompletableFuture.supplyAsync(() -> {
                      try { return Files.readString(p); } catch (IOException e) { throw new UncheckedIOException(e); }
                  }, io).thenApply(s -> { try { return Files.size(p); } catch (IOException e) { return 0L; } });
              }
              """);
    }

    @Test
    void aPoolThatWaitsForItselfCanStarve() {
        check("""
              void one() throws Exception {
                  ExecutorService one = Executors.newSingleThreadExecutor();
                  one.submit(() -> one.submit(() -> 1).get()); //! BLK301 error
              }
              void four() throws Exception {
                  ExecutorService four = Executors.newFixedThreadPool(4);
                  four.submit(() -> { Future<Integer> f = four.submit(() -> 1); return f.get(); }); //! BLK301 warning
                  four.submit(() -> CompletableFuture.supplyAsync(() -> 1, four).join()); //! BLK301 warning
              }
              void other() throws Exception {
                  ExecutorService a = Executors.newFixedThreadPool(1);
                  ExecutorService b = Executors.newFixedThreadPool(1);
                  a.submit(() -> b.submit(() -> 1).get());
                  io.submit(() -> io.submit(() -> 1).get());
              }
              """);
    }

    @Test
    void onTheCommonPoolAJoinIsAWarningAndALatchAnError() {
        check("""
              void bad(CompletableFuture<String> f, CountDownLatch l) {
                  CompletableFuture.supplyAsync(() -> f.join()); //! BLK102 warning
                  CompletableFuture.runAsync(() -> { try { l.await(); } catch (InterruptedException e) { } }); //! BLK105 error
              }
              """);
    }

    @Test
    void streamsInMemoryDoNotBlock() {
        check("""
              static int count(Reader r) throws IOException { return r.read(); } //! BLK201 error
              static int countText(Reader r) throws IOException { return r.read(); }
              void good() {
                  loop.submit(() -> new StringReader("x").read());
                  loop.submit(() -> new BufferedReader(new StringReader("x")).readLine());
                  loop.submit(() -> new Scanner("1 2").nextInt());
                  loop.submit(() -> { var out = new ByteArrayOutputStream(); out.write(new byte[1]); return out; });
                  loop.submit(() -> { Writer w = new StringWriter(); w.write("x"); return w; });
                  loop.submit(() -> countText(new StringReader("x")));
                  loop.submit(() -> count(new StringReader("x")));
              }
              void bad(InputStream in) {
                  loop.submit(() -> in.read()); //! BLK201 error
                  loop.submit(() -> new BufferedReader(new InputStreamReader(in)).readLine()); //! BLK201 error
                  loop.submit(() -> new Scanner(System.in).nextInt()); //! BLK201 error
                  io.submit(() -> countText(new FileReader("x")));
                  loop.submit(() -> count(new InputStreamReader(in)));
              }
              """);
    }

    @Test
    void channelsMadeNonBlockingDoNotBlock() {
        check("""
              void good(SocketChannel c, ByteBuffer b) throws IOException {
                  c.configureBlocking(false);
                  loop.submit(() -> c.read(b));
              }
              void keys(SelectionKey key, ByteBuffer b) {
                  loop.submit(() -> ((SocketChannel) key.channel()).read(b));
              }
              void bad(SocketChannel c, SocketChannel d, ByteBuffer b) throws IOException {
                  d.configureBlocking(true);
                  loop.submit(() -> c.read(b)); //! BLK203 error
                  loop.submit(() -> d.read(b)); //! BLK203 error
              }
              """);
    }

    @Test
    void putOnAnUnboundedQueueDoesNotWait() {
        check("""
              final BlockingQueue<String> free = new LinkedBlockingQueue<>();
              final BlockingQueue<String> bound = new LinkedBlockingQueue<>(2);
              final BlockingQueue<String> array = new ArrayBlockingQueue<>(2);
              void use() {
                  loop.submit(() -> { free.put("x"); return 0; });
                  loop.submit(() -> { bound.put("x"); return 0; }); //! BLK104 error
                  loop.submit(() -> { array.put("x"); return 0; }); //! BLK104 error
                  loop.submit(() -> free.take()); //! BLK104 error
              }
              """);
    }

    @Test
    void aLockCountsOnlyIfSomebodyHoldsItWhileWaiting() {
        check("""
              final Lock brief = new ReentrantLock();
              final Lock longHeld = new ReentrantLock();
              final Object a = new Object();
              final Object b = new Object();
              void worker() throws Exception {
                  longHeld.lock();
                  try { Thread.sleep(100); } finally { longHeld.unlock(); }
                  synchronized (b) { Thread.sleep(100); }
                  brief.lock();
                  try { brief.hashCode(); } finally { brief.unlock(); }
                  synchronized (a) { a.hashCode(); }
              }
              void use() {
                  loop.execute(() -> { brief.lock(); brief.unlock(); });
                  loop.execute(() -> { longHeld.lock(); longHeld.unlock(); }); //! BLK103 warning
                  loop.execute(() -> { synchronized (a) { a.hashCode(); } });
                  loop.execute(() -> { synchronized (b) { b.hashCode(); } }); //! BLK103 warning
              }
              """);
    }

    @Test
    void anOfferWithATimeWaitsOnlyWhereThereIsABound() {
        check("""
              final BlockingQueue<String> free = new LinkedBlockingQueue<>();
              final BlockingQueue<String> bound = new LinkedBlockingQueue<>(2);
              void use() {
                  loop.submit(() -> free.offer("x", 1, TimeUnit.SECONDS));
                  loop.submit(() -> bound.offer("x", 1, TimeUnit.SECONDS)); //! BLK104 error
              }
              """);
    }

    @Test
    void aLockIsWaitedForOnlyWhileAnotherHoldsItWhateverTheTime() {
        check("""
              final Lock lock = new ReentrantLock();
              final Lock other = new ReentrantLock();
              final Condition changed = lock.newCondition();
              void worker() throws Exception {
                  if (other.tryLock()) { try { Thread.sleep(100); } finally { other.unlock(); } }
              }
              void use() {
                  loop.submit(() -> { if (lock.tryLock(1, TimeUnit.SECONDS)) { lock.unlock(); } return 0; }); //! BLK103 warning
                  loop.execute(() -> { other.lock(); other.unlock(); }); //! BLK103 warning
                  loop.submit(() -> lock.tryLock());
                  loop.submit(() -> { lock.lock(); try { return changed.awaitNanos(99_000_000); } finally { lock.unlock(); } }); //! BLK103 error
              }
              """);
    }

    @Test
    void openingAFileIsAWaitForTheDisk() {
        check("""
              void use(File f, FileDescriptor open) {
                  loop.submit(() -> new FileInputStream(f)); //! BLK201 error
                  loop.submit(() -> new FileInputStream("f")); //! BLK201 error
                  loop.submit(() -> new FileInputStream(open));
                  loop.submit(() -> new FileOutputStream(f)); //! BLK201 error
                  loop.submit(() -> new FileOutputStream("f", true)); //! BLK201 error
                  loop.submit(() -> new FileOutputStream(open));
                  loop.submit(() -> new RandomAccessFile(f, "r")); //! BLK201 error
                  loop.submit(() -> new FileReader("f")); //! BLK201 error
                  loop.submit(() -> new FileReader(open));
                  loop.submit(() -> new FileWriter(f)); //! BLK201 error
                  loop.submit(() -> new ByteArrayInputStream(new byte[1]));
                  io.submit(() -> new FileInputStream(f));
              }
              """);
    }

    @Test
    void timedWaitsWithinTheBudgetDoNotCount() {
        check("""
              void use(BlockingQueue<String> q, Semaphore s) {
                  loop.submit(() -> q.poll(0, TimeUnit.SECONDS));
                  loop.submit(() -> q.poll(5, TimeUnit.MILLISECONDS));
                  loop.submit(() -> q.poll(1, TimeUnit.SECONDS)); //! BLK104 error
                  loop.submit(() -> s.tryAcquire(20, TimeUnit.MILLISECONDS)); //! BLK105 error
              }
              """);
        Marked.check("BLK",
                SETTING + """
                          void use(BlockingQueue<String> q) { loop.submit(() -> q.poll(1, TimeUnit.SECONDS)); }
                          """, InspectOptions.defaults().withBudget(Duration.ofSeconds(2)));
    }

    @Test
    void whatIsNotAsyncIsLeftAlone() {
        check("""
              public static void main(String[] args) throws Exception {
                  loop.execute(() -> { });
                  Thread.sleep(10);
                  loop.shutdown();
                  loop.awaitTermination(1, TimeUnit.SECONDS);
              }
              void close() throws Exception { loop.close(); ask(1).get(); }
              void hook() { Runtime.getRuntime().addShutdownHook(new Thread(() -> ask(1).join())); }
              """);
    }

    @Test
    void codeThatIsNeverRunDoesNotCount() {
        check("""
              static final boolean DEBUG = false;
              void good(CompletableFuture<String> f) {
                  loop.execute(() -> { if (false) { f.join(); } });
                  loop.execute(() -> { if (DEBUG) { f.join(); } });
              }
              private void neverCalled(CompletableFuture<String> f) { loop.execute(() -> f.join()); }
              """);
    }

    @Test
    void aReasonAllowsAndNoReasonDoesNot() {
        check("""
              void good(CompletableFuture<String> f) {
                  loop.execute(() -> f.join()); // grade:allow BLK102 the loop is not running yet
                  // grade:allow BLK102 the loop is not running yet
                  loop.execute(() -> f.join());
              }
              // measured: never takes longer than a millisecond
              @SuppressWarnings("blocking")
              void suppressed(CompletableFuture<String> f) { loop.execute(() -> f.join()); }
              void bad(CompletableFuture<String> f) {
                  // grade:allow BLK102
                  loop.execute(() -> f.join()); //! BLK102 error
                  // grade:allow BLK101 another rule
                  loop.execute(() -> f.join()); //! BLK102 error
              }

              @SuppressWarnings("blocking")
              void bare(CompletableFuture<String> f) { loop.execute(() -> f.join()); } //! BLK102 error
              """);
    }

    @Test
    void anInstructorAllowsUntilADay() {
        String body = SETTING + """
                                void use(CompletableFuture<String> f) { loop.execute(() -> f.join()); }
                                """;
        Marked.check("BLK", body, InspectOptions.defaults().withAllowances(
                List.of(new InspectOptions.Allowed("BLK102", "", "given code", LocalDate.of(9999, 1, 1)))));
        Marked.check("BLK", body.replace("f.join()); }", "f.join()); } //! BLK102 error"),
                InspectOptions.defaults().withAllowances(
                        List.of(new InspectOptions.Allowed("BLK102", "", "given code", LocalDate.of(2020, 1, 1)))));
    }

    @Test
    void anExerciseSetsItsOwnSeverities() {
        Marked.check("BLK",
                SETTING + """
                          void use(CompletableFuture<String> f) { CompletableFuture.supplyAsync(() -> f.join()); } //! BLK102 error
                          """,
                InspectOptions.defaults()
                        .withSeverities(Map.of("BLK102", dev.grade.inspect.finding.Severity.ERROR)));
    }

    @Test
    void aClassInitialiserPinsAVirtualThread() {
        check("""
              static class Config {
                  static final String TEXT = read();
                  static String read() {
                      try { Thread.sleep(10); } catch (InterruptedException e) { } //! BLK401 warning
                      return "";
                  }
              }
              void bad() { Thread.startVirtualThread(() -> System.out.println(Config.TEXT)); }
              void good() { Thread.startVirtualThread(() -> { try { Thread.sleep(10); } catch (InterruptedException e) { } }); }
              """);
    }
}
