package dev.grade.inspect;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every way in which a function gets to a thread that serves others, by name of the call; each with a wait, which counts, and
 * with code that does not wait, which does not. {@code #} is the code in question, with {@code f} a future of a string.
 */
@Execution(ExecutionMode.CONCURRENT)
class EntryPointRowTests {

    private static final String SETTING = """
                                          static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                          static final ExecutorService io = Executors.newCachedThreadPool();
                                          static final CompletableFuture<String> f = new CompletableFuture<>();
                                          static CompletableFuture<String> ask() { return CompletableFuture.supplyAsync(() -> "", io); }
                                          static CompletableFuture<String> looped() { return CompletableFuture.supplyAsync(() -> "", loop); }
                                          static CompletionStage<String> stage() { return looped(); }
                                          static CompletionStage<String> offloaded() { return ask(); }
                                          """;

    /** Each way in, and what a wait behind it is. */
    private static final List<String> COUNTING = List.of(
            // without an executor: the common pool
            "CompletableFuture.supplyAsync(() -> #);            | warning",
            "CompletableFuture.runAsync(() -> #);               | warning",
            "new CompletableFuture<String>().completeAsync(() -> #); | warning",
            "ask().thenApplyAsync(x -> #);                      | warning",
            "ask().thenAcceptAsync(x -> #);                     | warning",
            "ask().thenRunAsync(() -> #);                       | warning",
            "ask().thenComposeAsync(x -> { #; return ask(); }); | warning",
            "ask().thenCombineAsync(ask(), (x, y) -> #);        | warning",
            "ask().thenAcceptBothAsync(ask(), (x, y) -> #);     | warning",
            "ask().runAfterBothAsync(ask(), () -> #);           | warning",
            "ask().runAfterEitherAsync(ask(), () -> #);         | warning",
            "ask().applyToEitherAsync(ask(), x -> #);           | warning",
            "ask().acceptEitherAsync(ask(), x -> #);            | warning",
            "ask().handleAsync((x, t) -> #);                    | warning",
            "ask().whenCompleteAsync((x, t) -> #);              | warning",
            "ask().exceptionallyAsync(t -> #);                  | warning",
            "ask().exceptionallyComposeAsync(t -> { #; return ask(); }); | warning",
            // with an executor: its thread
            "CompletableFuture.supplyAsync(() -> #, loop);      | error",
            "CompletableFuture.runAsync(() -> #, loop);         | error",
            "new CompletableFuture<String>().completeAsync(() -> #, loop); | error",
            "CompletableFuture.runAsync(() -> #, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, loop)); | error",
            "ask().thenApplyAsync(x -> #, loop);                | error",
            "ask().handleAsync((x, t) -> #, loop);              | error",
            "ask().thenAcceptAsync(x -> #, loop); | error",
            "ask().thenRunAsync(() -> #, loop); | error",
            "ask().thenComposeAsync(x -> { #; return ask(); }, loop); | error",
            "ask().thenCombineAsync(ask(), (x, y) -> #, loop); | error",
            "ask().thenAcceptBothAsync(ask(), (x, y) -> #, loop); | error",
            "ask().runAfterBothAsync(ask(), () -> #, loop); | error",
            "ask().runAfterEitherAsync(ask(), () -> #, loop); | error",
            "ask().applyToEitherAsync(ask(), x -> #, loop); | error",
            "ask().acceptEitherAsync(ask(), x -> #, loop); | error",
            "ask().whenCompleteAsync((x, t) -> #, loop); | error",
            "ask().exceptionallyAsync(t -> #, loop); | error",
            "ask().exceptionallyComposeAsync(t -> { #; return ask(); }, loop); | error",
            "CompletableFuture.runAsync(() -> #, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)); | warning",
            "file.lock(null, new CompletionHandler<FileLock, Void>() { public void completed(FileLock l, Void v) { #; } public void failed(Throwable t, Void v) { } }); | error",
            // without Async: where the stage before completes
            "looped().thenApply(x -> #);                        | error",
            "looped().thenAccept(x -> #);                       | error",
            "looped().thenRun(() -> #);                         | error",
            "looped().thenCompose(x -> { #; return ask(); });   | error",
            "looped().thenCombine(looped(), (x, y) -> #);       | error",
            "looped().thenAcceptBoth(looped(), (x, y) -> #);    | error",
            "looped().runAfterBoth(looped(), () -> #);          | error",
            "looped().runAfterEither(looped(), () -> #);        | error",
            "looped().applyToEither(looped(), x -> #);          | error",
            "looped().acceptEither(looped(), x -> #);           | error",
            "looped().handle((x, t) -> #);                      | error",
            "looped().whenComplete((x, t) -> #);                | error",
            "looped().exceptionally(t -> #);                    | error",
            "looped().exceptionallyCompose(t -> { #; return ask(); }); | error",
            "CompletableFuture.allOf(looped(), looped()).thenRun(() -> #); | error",
            "java.net.http.HttpClient.newHttpClient().sendAsync(null, java.net.http.HttpResponse.BodyHandlers.ofString()).thenAccept(x -> #); | warning",
            // executors
            "loop.execute(() -> #);                             | error",
            "loop.submit(() -> #);                              | error",
            "loop.invokeAll(List.of(() -> #));                  | error",
            "loop.invokeAny(List.of(() -> #));                  | error",
            "loop.schedule(() -> #, 1, TimeUnit.SECONDS);       | error",
            "loop.scheduleAtFixedRate(() -> #, 1, 1, TimeUnit.SECONDS); | error",
            "loop.scheduleWithFixedDelay(() -> #, 1, 1, TimeUnit.SECONDS); | error",
            "new ExecutorCompletionService<String>(loop).submit(() -> #); | error",
            "new ScheduledThreadPoolExecutor(1).execute(() -> #); | error",
            "Executors.newScheduledThreadPool(1).execute(() -> #); | error",
            "ForkJoinPool.commonPool().execute(() -> #);        | warning",
            // timers, channels, publishers, selectors, user interfaces
            "timer.schedule(new TimerTask() { public void run() { #; } }, 1); | error",
            "timer.scheduleAtFixedRate(new TimerTask() { public void run() { #; } }, 1, 1); | error",
            "file.read(buffer, 0, null, new CompletionHandler<Integer, Void>() { public void completed(Integer n, Void v) { #; } public void failed(Throwable t, Void v) { } }); | error",
            "file.write(buffer, 0, null, new CompletionHandler<Integer, Void>() { public void completed(Integer n, Void v) { } public void failed(Throwable t, Void v) { #; } }); | error",
            "server.accept(null, new CompletionHandler<AsynchronousSocketChannel, Void>() { public void completed(AsynchronousSocketChannel c, Void v) { #; } public void failed(Throwable t, Void v) { } }); | error",
            "publisher.consume(x -> #);                         | warning",
            "while (true) { selector.select(); for (var key : selector.selectedKeys()) { #; } } | error",
            "selector.select(key -> #);                         | error",
            "javax.swing.SwingUtilities.invokeLater(() -> #);   | error",
            "java.awt.EventQueue.invokeLater(() -> #);          | error",
            "new javax.swing.Timer(1, e -> #).start();          | error",
            "new javax.swing.JButton().addActionListener(e -> #); | error",
            "Stream.of(1).parallel().forEach(x -> #);           | warning",
            "stage().thenAccept(x -> #); | error",
            "stage().handle((x, t) -> #); | error",
            "stage().thenRunAsync(() -> #, loop); | error",
            "stage().thenRunAsync(() -> #); | warning",
            "new CompletableFuture<String>().defaultExecutor().execute(() -> #); | warning",
            "loop.schedule((Runnable) () -> #, 1, TimeUnit.SECONDS); | error",
            "ForkJoinPool.commonPool().submit(() -> #); | warning",
            "timer.schedule(new TimerTask() { public void run() { #; } }, new Date()); | error",
            "new SubmissionPublisher<String>(loop, 8).consume(x -> #); | error",
            "publisher.subscribe(new Flow.Subscriber<String>() { public void onSubscribe(Flow.Subscription s) { #; } public void onNext(String x) {  } public void onError(Throwable t) {  } public void onComplete() {  } }); | warning",
            "publisher.subscribe(new Flow.Subscriber<String>() { public void onSubscribe(Flow.Subscription s) {  } public void onNext(String x) { #; } public void onError(Throwable t) {  } public void onComplete() {  } }); | warning",
            "publisher.subscribe(new Flow.Subscriber<String>() { public void onSubscribe(Flow.Subscription s) {  } public void onNext(String x) {  } public void onError(Throwable t) { #; } public void onComplete() {  } }); | warning",
            "publisher.subscribe(new Flow.Subscriber<String>() { public void onSubscribe(Flow.Subscription s) {  } public void onNext(String x) {  } public void onError(Throwable t) {  } public void onComplete() { #; } }); | warning",
            "java.net.http.HttpClient.newHttpClient().sendAsync(null, info -> { #; return (java.net.http.HttpResponse.BodySubscriber<String>) null; }); | error",
            "javax.swing.SwingUtilities.invokeAndWait(() -> #); | error");

    private static final List<String> BLOCKABLE = List.of(
            "CompletableFuture.supplyAsync(() -> #, io);", "CompletableFuture.runAsync(() -> #, io);",
            "new CompletableFuture<String>().completeAsync(() -> #, io);",
            "CompletableFuture.runAsync(() -> #, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, io));",
            "looped().thenApplyAsync(x -> #, io);", "looped().handleAsync((x, t) -> #, io);",
            "looped().thenAcceptAsync(x -> #, io);", "looped().thenRunAsync(() -> #, io);",
            "looped().thenComposeAsync(x -> { #; return ask(); }, io);",
            "looped().thenCombineAsync(looped(), (x, y) -> #, io);",
            "looped().thenAcceptBothAsync(looped(), (x, y) -> #, io);",
            "looped().runAfterBothAsync(looped(), () -> #, io);",
            "looped().runAfterEitherAsync(looped(), () -> #, io);",
            "looped().applyToEitherAsync(looped(), x -> #, io);", "looped().acceptEitherAsync(looped(), x -> #, io);",
            "looped().whenCompleteAsync((x, t) -> #, io);", "looped().exceptionallyAsync(t -> #, io);",
            "looped().exceptionallyComposeAsync(t -> { #; return ask(); }, io);",
            "CompletableFuture.completedStage(1).thenAccept(x -> #);",
            "CompletableFuture.<String>failedFuture(null).exceptionally(t -> #);",
            "CompletableFuture.<String>failedStage(null).handle((x, t) -> #);", "Thread.ofVirtual().start(() -> #);",
            "Thread.ofPlatform().factory().newThread(() -> #).start();",
            "ask().thenApply(x -> #);", "ask().thenCombine(ask(), (x, y) -> #);", "ask().whenComplete((x, t) -> #);",
            "ask().thenCompose(x -> { #; return ask(); });", "CompletableFuture.allOf(ask(), ask()).thenRun(() -> #);",
            "CompletableFuture.completedFuture(1).thenAccept(x -> #);", "io.execute(() -> #);", "io.submit(() -> #);",
            "io.invokeAll(List.of(() -> #));", "new ExecutorCompletionService<String>(io).submit(() -> #);",
            "new ScheduledThreadPoolExecutor(4).execute(() -> #);", "new Thread(() -> #).start();",
            "Thread.ofPlatform().start(() -> #);", "Thread.startVirtualThread(() -> #);",
            "Thread.ofVirtual().unstarted(() -> #);", "Executors.newVirtualThreadPerTaskExecutor().submit(() -> #);",
            "new SubmissionPublisher<String>(io, 8).consume(x -> #);",
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> #));",
            "ask().thenAccept(x -> #);",
            "ask().thenRun(() -> #);",
            "ask().thenAcceptBoth(ask(), (x, y) -> #);",
            "ask().runAfterBoth(ask(), () -> #);",
            "ask().runAfterEither(ask(), () -> #);",
            "ask().applyToEither(ask(), x -> #);",
            "ask().acceptEither(ask(), x -> #);",
            "ask().handle((x, t) -> #);",
            "ask().exceptionally(t -> #);",
            "ask().exceptionallyCompose(t -> { #; return ask(); });",
            "offloaded().thenAccept(x -> #);",
            "offloaded().thenRunAsync(() -> #, io);",
            "io.invokeAny(List.of(() -> #));",
            "Executors.newScheduledThreadPool(4).schedule(() -> #, 1, TimeUnit.SECONDS);",
            "Executors.newScheduledThreadPool(4).scheduleAtFixedRate(() -> #, 1, 1, TimeUnit.SECONDS);",
            "Executors.newScheduledThreadPool(4).scheduleWithFixedDelay(() -> #, 1, 1, TimeUnit.SECONDS);",
            "new SubmissionPublisher<String>(io, 8).subscribe(new Flow.Subscriber<String>() { public void onSubscribe(Flow.Subscription s) {  } public void onNext(String x) { #; } public void onError(Throwable t) {  } public void onComplete() {  } });",
            "Runnable kept = () -> #;", "Stream.of(1).forEach(x -> #);", "#;");

    /** A class for each row, so that none knows of another, all in one source, so that they are compiled once. */
    private static String rows(List<String> rows, String code, UnaryOperator<String> mark) {
        return IntStream.range(0, rows.size()).mapToObj(i -> "static class Row" + i + " {\n" + SETTING
                + "void use(Timer timer, SubmissionPublisher<String> publisher, Selector selector, "
                + "AsynchronousFileChannel file, AsynchronousServerSocketChannel server, ByteBuffer buffer) "
                + "throws Exception {\n" + call(rows.get(i)).replace("#", code) + mark.apply(rows.get(i)) + "\n}\n}\n")
                .collect(Collectors.joining());
    }

    private static String call(String row) {
        int end = row.indexOf(" | ");
        return end < 0 ? row : row.substring(0, end).strip();
    }

    private static String severity(String row) {
        return row.substring(row.indexOf(" | ") + 3);
    }

    @Test
    void aWaitCounts() {
        Marked.check("BLK102", rows(COUNTING, "f.join()", row -> " //! BLK102 " + severity(row)));
    }

    @Test
    void codeThatDoesNotWaitDoesNotCount() {
        Marked.check("BLK102", rows(COUNTING, "f.getNow(\"\")", row -> ""));
    }

    @Test
    void whereAThreadIsThereToBeBlockedNothingCounts() {
        Marked.check("BLK", rows(BLOCKABLE, "f.join()", row -> ""));
    }

    @Test
    void aStageThatNamesItsExecutorRunsThere() {
        Marked.check("BLK", SETTING
                + """
                  static class Looped extends CompletableFuture<String> {
                      @Override public Executor defaultExecutor() { return loop; }
                  }
                  static class Offloaded extends CompletableFuture<String> {
                      @Override public Executor defaultExecutor() { return io; }
                  }
                  void bad(CompletableFuture<String> f) { new Looped().thenApplyAsync(x -> f.join()); } //! BLK102 error
                  void good(CompletableFuture<String> f) { new Offloaded().thenApplyAsync(x -> f.join()); }
                  """);
    }

    @Test
    void theBodyOfAResponseComesOnAThreadThatServesAllRequests() {
        Marked.check("BLK", SETTING + """
                                      static class Body implements java.net.http.HttpResponse.BodySubscriber<String> {
                                          CompletableFuture<String> f, g;
                                          public CompletionStage<String> getBody() { return f; }
                                          public void onSubscribe(Flow.Subscription s) { s.request(1); }
                                          public void onNext(List<ByteBuffer> part) { f.join(); } //! BLK102 error
                                          public void onError(Throwable t) { g.getNow(""); }
                                          public void onComplete() { io.execute(() -> g.join()); }
                                      }
                                      """);
    }
}
