package dev.grade.inspect;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Warnings that exercises let cost points: no right answer may get one. */
class CostlyWarningTests {

    private static final String SETTING = """
                                          static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                          static final ExecutorService io = Executors.newCachedThreadPool();
                                          static CompletableFuture<String> ask(int n) { return CompletableFuture.supplyAsync(() -> "" + n, io); }
                                          static void nap() { try { Thread.sleep(100); } catch (InterruptedException e) { throw new RuntimeException(e); } }
                                          """;

    private static void check(String body) {
        Marked.check("BLK", SETTING + body);
    }

    @Test
    void aLockIsHeldLongOnlyFromLockToUnlockAndAroundRealWaits() {
        check("""
              final Lock l = new ReentrantLock(); final Lock m = new ReentrantLock(); int n;
              void twice() { io.execute(() -> { l.lock(); try { n++; } finally { l.unlock(); } nap(); l.lock(); try { n++; } finally { l.unlock(); } }); }
              void hold() { io.execute(() -> { m.lock(); try { if (n > 3) { m.unlock(); return; } nap(); } finally { m.unlock(); } }); }
              void use() { loop.execute(() -> { l.lock(); try { n++; } finally { l.unlock(); } }); }
              void use2() { loop.execute(() -> { m.lock(); try { n++; } finally { m.unlock(); } }); } //! BLK103 warning
              final Object o = new Object(); final Object p = new Object();
              void done(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRunAsync(() -> { synchronized (o) { for (var f : fs) { f.join(); } } }, io);
                loop.execute(() -> { synchronized (o) { n++; } });
              }
              void notDone(List<CompletableFuture<String>> fs) {
                io.execute(() -> { synchronized (p) { for (var f : fs) { f.join(); } } });
                loop.execute(() -> { synchronized (p) { n++; } }); //! BLK103 warning
              }
              """);
    }

    @Test
    void aRetryOfAnAtomicUpdateIsNoSpin() {
        check("""
              final AtomicInteger n = new AtomicInteger(); volatile boolean flag;
              void good() {
                loop.execute(() -> { int v; do { v = n.get(); Thread.onSpinWait(); } while (!n.compareAndSet(v, v + 1)); });
                loop.execute(() -> { while (true) { int v = n.get(); if (n.weakCompareAndSetVolatile(v, v * 2)) { return; } Thread.onSpinWait(); } });
                loop.execute(() -> { for (int i = 0; i < 10; i++) { Thread.onSpinWait(); } });
              }
              void bad(Future<?> f) {
                loop.execute(() -> { while (!f.isDone()) { Thread.onSpinWait(); } }); //! BLK303 warning
                loop.execute(() -> { while (!flag) { Thread.yield(); } }); //! BLK303 warning
                loop.execute(() -> { for (; !flag;) { Thread.yield(); } }); //! BLK303 warning
              }
              """);
    }

    @Test
    void aWaitMayStandTwoHelpersBelowTheLoop() {
        Marked.check("CON101",
                """
                final Lock lock = new ReentrantLock(); final Condition c = lock.newCondition(); boolean running, ready; final Queue<Runnable> q = new ArrayDeque<>();
                void run() throws InterruptedException { while (running) { step(); } }
                void step() throws InterruptedException { Runnable r = next(); if (r != null) { r.run(); } }
                Runnable next() throws InterruptedException { lock.lock(); try { if (q.isEmpty()) { pause(); } return q.poll(); } finally { lock.unlock(); } }
                void pause() throws InterruptedException { c.await(); }
                void once() throws InterruptedException { lock.lock(); try { only(); } finally { lock.unlock(); } }
                void only() throws InterruptedException { if (!ready) { c.await(); } } //! CON101 warning
                """);
    }

    @Test
    void anExerciseRaisesWarningsAndNoNotes() {
        Marked.check("BLK103",
                SETTING + """
                          final Object brief = new Object();
                          final Object longHeld = new Object();
                          void work() { synchronized (longHeld) { nap(); } }
                          void use() {
                              loop.execute(() -> { synchronized (brief) { brief.hashCode(); } });
                              loop.execute(() -> { synchronized (longHeld) { brief.hashCode(); } }); //! BLK103 error
                          }
                          """, InspectOptions.defaults().withSeverities(Map.of("BLK103", Severity.ERROR)));
    }
}
