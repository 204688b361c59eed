package dev.grade.inspect;

import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.options.InspectOptions.ExecutorClass;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopEntryPointTests {

    private static void check(String body) {
        Marked.check("BLK", body);
    }

    private static void check(String body, InspectOptions options) {
        Marked.check("BLK", body, options);
    }

    @Test
    void completionHandlersRunOnTheGroupsThread() {
        check("""
              class Done implements CompletionHandler<Integer, Object> {
                  final CompletableFuture<String> f = new CompletableFuture<>();
                  public void completed(Integer n, Object a) { f.join(); } //! BLK102 error
                  public void failed(Throwable t, Object a) { f.getNow(""); }
              }
              void bad(AsynchronousSocketChannel c, ByteBuffer b) { c.read(b, null, new Done()); }
              class Fine implements CompletionHandler<Integer, Object> {
                  final CompletableFuture<String> f = new CompletableFuture<>();
                  public void completed(Integer n, Object a) { f.join(); }
                  public void failed(Throwable t, Object a) { }
              }
              void good(ByteBuffer b) throws Exception {
                  var group = AsynchronousChannelGroup.withCachedThreadPool(Executors.newCachedThreadPool(), 1);
                  var c = AsynchronousSocketChannel.open(group);
                  c.read(b, null, new Fine());
              }
              """);
    }

    @Test
    void subscribersRunOnThePublishersExecutor() {
        check("""
              void bad(SubmissionPublisher<String> p, CountDownLatch l) {
                  p.consume(x -> { try { l.await(); } catch (InterruptedException e) { } }); //! BLK105 error
              }
              void good(CountDownLatch l) {
                  var p = new SubmissionPublisher<String>(Executors.newCachedThreadPool(), 16);
                  p.consume(x -> { try { l.await(); } catch (InterruptedException e) { } });
              }
              class Sub implements Flow.Subscriber<String> {
                  public void onSubscribe(Flow.Subscription s) { s.request(1); }
                  public void onNext(String x) { try { Files.readString(Path.of(x)); } catch (IOException e) { } } //! BLK202 error
                  public void onError(Throwable t) { }
                  public void onComplete() { }
              }
              """);
    }

    @Test
    void behindItsWaitASelectorLoopServesEverybody() {
        check("""
              void run(Selector s, Future<String> f, Future<String> first) throws Exception {
                  first.get();
                  while (true) {
                      s.select();
                      for (var key : s.selectedKeys()) { handle(f); }
                  }
              }
              void handle(Future<String> f) throws Exception { f.get(); } //! BLK102 error
              """);
    }

    @Test
    void aLoopThatRunsQueuedTasksIsAnEventLoop() {
        check("""
              static class Loop implements Runnable {
                  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
                  void post(Runnable r) { queue.offer(r); }
                  public void run() {
                      try { while (true) { queue.take().run(); } } catch (InterruptedException e) { }
                  }
              }
              void start(Loop loop) { new Thread(loop).start(); }
              void bad(CompletableFuture<String> f) {
                  var loop = new Loop();
                  start(loop);
                  loop.post(() -> f.join()); //! BLK102 error
                  loop.post(() -> f.getNow(""));
              }
              """);
    }

    @Test
    void aPoolOfWorkersIsNotAnEventLoop() {
        check("""
              static class Pool {
                  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
                  void start() { for (int i = 0; i < 4; i++) { new Thread(this::work).start(); } }
                  void execute(Runnable r) { queue.offer(r); }
                  private void work() {
                      try { while (true) { Runnable task = queue.take(); task.run(); } } catch (InterruptedException e) { }
                  }
              }
              void good(CompletableFuture<String> f) {
                  var pool = new Pool();
                  pool.start();
                  pool.execute(() -> f.join());
              }
              """);
    }

    @Test
    void theUserInterfaceThreadServesTheUser() {
        check("""
              void bad(Future<String> f) {
                  javax.swing.SwingUtilities.invokeLater(() -> { try { f.get(); } catch (Exception e) { } }); //! BLK102 error
                  javax.swing.SwingUtilities.invokeLater(() -> { f.isDone(); });
              }
              """);
    }

    @Test
    void virtualThreadsMayBlock() {
        check("""
              void good(CompletableFuture<String> f) {
                  Thread.startVirtualThread(() -> f.join());
                  Thread.ofVirtual().start(() -> f.join());
                  Executors.newVirtualThreadPerTaskExecutor().submit(() -> f.join());
                  Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()).submit(() -> f.join());
                  CompletableFuture.runAsync(() -> f.join(), Executors.newVirtualThreadPerTaskExecutor());
              }
              """);
    }

    @Test
    void aThreadOfItsOwnMayBlock() {
        check("""
              void good(CompletableFuture<String> f, ThreadFactory factory) {
                  new Thread(() -> f.join()).start();
                  Thread.ofPlatform().start(() -> f.join());
                  factory.newThread(() -> f.join()).start();
              }
              class Mine extends Thread {
                  final CompletableFuture<String> f = new CompletableFuture<>();
                  public void run() { f.join(); }
              }
              void start() { new Mine().start(); }
              """);
    }

    @Test
    void annotationsDecideTheNearestFirst() {
        check("""
              @interface NonBlocking { }
              @interface Blocking { }
              @NonBlocking void bad(Future<String> f) throws Exception { f.get(); } //! BLK102 error
              @NonBlocking static class All {
                  void bad(Future<String> f) throws Exception { f.get(); } //! BLK102 error
                  @Blocking void good(Future<String> f) throws Exception { f.get(); }
                  void calls(Future<String> f) throws Exception { good(f); } //! BLK108 error
              }
              void plain(Future<String> f) throws Exception { f.get(); }
              """);
    }

    @Test
    void springsAsyncIsAThreadOfItsOwn() {
        check("""
              @interface Async { }
              @Async void good(Future<String> f) throws Exception { f.get(); }
              """);
    }

    @Test
    void aMethodThatMustNotBlockItsCallerIsWarnedOf() {
        check("""
              CompletableFuture<String> ask(Future<String> f) throws Exception {
                  f.get(); //! BLK102 warning
                  return CompletableFuture.supplyAsync(() -> "", Executors.newCachedThreadPool());
              }
              CompletableFuture<String> other(Future<String> f) throws Exception { f.get(); return null; }
              """, InspectOptions.defaults().withMustNotBlock(Set.of("Case#ask")));
    }

    @Test
    void aDirectExecutorRunsOnTheCaller() {
        check("""
              final Executor direct = Runnable::run;
              final Executor lambda = r -> r.run();
              void good(CompletableFuture<String> f) {
                  direct.execute(() -> f.join());
                  lambda.execute(() -> f.join());
                  CompletableFuture.runAsync(() -> f.join(), direct);
              }
              void bad(CompletableFuture<String> f, Timer t) {
                  t.schedule(new TimerTask() { public void run() { direct.execute(() -> f.join()); } }, 1); //! BLK102 error
              }
              """);
    }

    @Test
    void anExecutorIsFollowedThroughConstructorsAndGetters() {
        check("""
              static class Service {
                  private final Executor pool;
                  Service(Executor pool) { this.pool = pool; }
                  Executor pool() { return pool; }
                  void run(CompletableFuture<String> f) { pool().execute(() -> f.join()); } //! BLK102 error
              }
              void bad() { new Service(Executors.newSingleThreadScheduledExecutor()); }
              static class Other {
                  private final Executor pool;
                  Other(Executor pool) { this.pool = pool; }
                  Executor pool() { return pool; }
                  void run(CompletableFuture<String> f) { pool().execute(() -> f.join()); }
              }
              void good() { new Other(Executors.newCachedThreadPool()); }
              """);
    }

    @Test
    void anExecutorCanBeDeclared() {
        String body = """
                      void bad(Executor ui, Executor work, CompletableFuture<String> f) {
                          ui.execute(() -> f.join()); //! BLK102 error
                          work.execute(() -> f.join());
                      }
                      """;
        check(body, InspectOptions.defaults()
                .withExecutors(Map.of("ui", ExecutorClass.LOOP, "work", ExecutorClass.OFFLOAD)));
        check("""
              @interface BlockingExecutor { }
              @interface NonBlockingExecutor { }
              void annotated(@NonBlockingExecutor Executor a, @BlockingExecutor Executor b, CompletableFuture<String> f) {
                  a.execute(() -> f.join()); //! BLK102 error
                  b.execute(() -> f.join());
              }
              """);
    }

    @Test
    void aNameAloneProvesNothing() {
        check("""
              void note(Executor eventLoop, Executor whatever, CompletableFuture<String> f) {
                  eventLoop.execute(() -> f.join());
                  whatever.execute(() -> f.join());
              }
              """);
    }

    @Test
    void streamsThatRunInParallelUseTheCommonPool() {
        check("""
              void bad(List<CompletableFuture<String>> fs) {
                  fs.parallelStream().map(CompletableFuture::join).toList(); //! BLK102 warning
              }
              void good(List<CompletableFuture<String>> fs) { fs.stream().map(CompletableFuture::join).toList(); }
              """);
    }

    @Test
    void aLambdaThatIsOnlyKeptIsNotRun() {
        check("""
              final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
              void good(CompletableFuture<String> f) {
                  loop.execute(() -> { Supplier<String> s = () -> f.join(); keep(s); });
              }
              Supplier<String> kept;
              void keep(Supplier<String> s) { kept = s; }
              """);
    }

    @Test
    void implicitCallsCount() {
        check("""
              final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
              static class Res implements AutoCloseable {
                  final CompletableFuture<String> f = new CompletableFuture<>();
                  public void close() { f.join(); } //! BLK102 error
              }
              static class Named {
                  final CompletableFuture<String> f = new CompletableFuture<>();
                  public String toString() { return f.join(); } //! BLK102 error
              }
              static class Bag implements Iterable<String> {
                  final BlockingQueue<String> q = new ArrayBlockingQueue<>(1);
                  public Iterator<String> iterator() {
                      return new Iterator<>() {
                          public boolean hasNext() { return true; }
                          public String next() {
                              try { return q.take(); } catch (InterruptedException e) { return ""; } //! BLK104 error
                          }
                      };
                  }
              }
              static class Lazy {
                  static final String VALUE = load();
                  static String load() { return new CompletableFuture<String>().join(); } //! BLK102 error
              }
              void bad() {
                  loop.execute(() -> {
                      try (var r = new Res()) { r.hashCode(); }
                      try (var pool = Executors.newCachedThreadPool()) { pool.hashCode(); } //! BLK304 error
                      var n = new Named();
                      String text = "x" + n;
                      for (String s : new Bag()) { text += s; }
                      text += Lazy.VALUE;
                  });
              }
              """);
    }

}
