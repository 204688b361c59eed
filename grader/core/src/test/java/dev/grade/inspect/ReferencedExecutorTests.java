package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** An executor, or what hands a task to one, is often only the name of a method. */
class ReferencedExecutorTests {

    private static void check(String body) {
        Marked.check("BLK", """
                            static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                            static final ExecutorService io = Executors.newCachedThreadPool();
                            static class Own implements Executor {
                                public void execute(Runnable r) { loop.execute(r); }
                            }
                            """ + body);
    }

    @Test
    void aMethodReferenceThatHandsToALoopIsALoop() {
        check("""
              void ui(CompletableFuture<String> f) {
                  CompletableFuture.runAsync(() -> f.join(), javax.swing.SwingUtilities::invokeLater); //! BLK102 error
              }
              void bound(CompletableFuture<String> f) {
                  CompletableFuture.runAsync(() -> f.join(), loop::execute); //! BLK102 error
              }
              void own(CompletableFuture<String> f, Own own) {
                  CompletableFuture.runAsync(() -> f.join(), own::execute); //! BLK102 error
              }
              void kept(CompletableFuture<String> f) {
                  Executor executor = loop::execute;
                  executor.execute(() -> f.join()); //! BLK102 error
              }
              void passed(CompletableFuture<String> f) {
                  hand(loop::execute, () -> f.join()); //! BLK102 error
              }
              static void hand(Executor executor, Runnable task) { executor.execute(task); }
              """);
    }

    @Test
    void aMethodReferenceThatHandsToAThreadThatMayBlockIsNone() {
        check("""
              void pool(CompletableFuture<String> f) { CompletableFuture.runAsync(() -> f.join(), io::execute); }
              void virtual(CompletableFuture<String> f) { CompletableFuture.runAsync(() -> f.join(), Thread::startVirtualThread); }
              void noWait(CompletableFuture<String> f) { CompletableFuture.runAsync(() -> f.getNow(""), loop::execute); }
              """);
    }

    @Test
    void aConsumerOfTasksMayHandThemToALoop() {
        check("""
              void direct(CompletableFuture<String> f) {
                  Consumer<Runnable> post = loop::execute;
                  post.accept(() -> f.join()); //! BLK102 error
              }
              void each(CompletableFuture<String> f) {
                  var tasks = new ArrayList<Runnable>();
                  tasks.add(() -> f.join()); //! BLK102 error
                  tasks.forEach(loop::submit);
              }
              void pool(CompletableFuture<String> f) {
                  var tasks = new ArrayList<Runnable>();
                  tasks.add(() -> f.join());
                  tasks.forEach(io::submit);
              }
              """);
    }

    @Test
    void whatIsKnownOfAStageHoldsThere() {
        check("""
              void good(List<CompletableFuture<String>> all) {
                  CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                          .thenRunAsync(() -> all.forEach(CompletableFuture::join), loop::execute);
              }
              void bad(List<CompletableFuture<String>> all) {
                  CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new))
                          .thenRunAsync(() -> all.forEach(CompletableFuture::join), loop::execute); //! BLK102 error
              }
              """);
    }
}
