package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of wait costs on each class of thread. */
@Execution(ExecutionMode.CONCURRENT)
class SeverityTableTests {

    private static final List<String> THREADS = List.of("loop.execute(() -> { # });",
            "CompletableFuture.runAsync(() -> { # });", "given.thenRun(() -> { # });",
            "CompletableFuture.runAsync(() -> { }, loop).thenRun(() -> { # });", "io.execute(() -> { # });",
            "Thread.startVirtualThread(() -> { # });", "unknown.execute(() -> { # });", "#");

    private static String source(String thread, String wait) {
        return """
               import java.io.*; import java.net.*; import java.nio.file.*; import java.util.*; import java.util.concurrent.*;
               import java.util.concurrent.locks.*;
               class Case {
                   static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                   static final ExecutorService io = Executors.newCachedThreadPool();
                   static final Lock held = new ReentrantLock();
                   volatile boolean flag;
                   static void holds() throws Exception {
                       held.lock(); try { Thread.sleep(100); } finally { held.unlock(); }
                   }
                   void use(CompletableFuture<String> given, Executor unknown, CompletableFuture<String> f, BlockingQueue<String> q,
                           CountDownLatch latch, Semaphore permits, File file, String name, List<String> list, Thread thread) {
                       %s
                   }
               }
               """
                .formatted(thread.replace("#", "try { " + wait + " } catch (Exception e) { flag = true; }"));
    }

    private static String cost(String thread, String wait) {
        var inspection = Inspector.inspect(Sources.of("Case.java", source(thread, wait)), InspectOptions.defaults());
        assertThat(inspection.coverage().unresolved()).as("unresolved calls, so the case does not compile").isZero();
        List<String> costs = inspection.findings().stream().filter(f -> f.rule().startsWith("BLK"))
                .map(f -> f.severity().word()).toList();
        assertThat(costs).hasSizeLessThan(2);
        return costs.isEmpty() ? "-" : costs.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Thread.sleep(50);                                    | error   | error   | warning | error   | - | - | note | -",
            "thread.join();                                       | error   | error   | warning | error   | - | - | note | -",
            "Files.readString(Path.of(name));                     | error   | error   | warning | error   | - | - | note | -",
            "f.get();                                             | error   | warning | warning | error   | - | - | note | -",
            "q.take();                                            | error   | error   | warning | error   | - | - | note | -",
            "latch.await();                                       | error   | error   | warning | error   | - | - | note | -",
            "held.lock(); held.unlock();                          | warning | warning | warning | warning | - | - | note | -",
            "q.poll(1, TimeUnit.SECONDS);                         | error   | warning | warning | error   | - | - | note | -",
            "permits.tryAcquire(1, TimeUnit.SECONDS);             | error   | warning | warning | error   | - | - | note | -",
            "q.poll(5, TimeUnit.MILLISECONDS);                    | note    | note    | note    | note    | - | - | note | -",
            "q.poll(0, TimeUnit.SECONDS);                         | -       | -       | -       | -       | - | - | -    | -",
            "q.poll();                                            | -       | -       | -       | -       | - | - | -    | -",
            "file.exists();                                       | warning | warning | note    | warning | - | - | note | -",
            "InetAddress.getByName(name);                         | warning | warning | note    | warning | - | - | note | -",
            "list.parallelStream().count();                       | warning | warning | note    | warning | - | - | note | -",
            "while (!flag) { Thread.onSpinWait(); }               | warning | warning | note    | warning | - | - | note | -",
    })
    void aWaitCostsWhatItsThreadIsWorth(String wait, String loop, String common, String completer, String ofLoop,
            String pool, String virtual, String unknown, String caller) {
        List<String> expected = List.of(loop, common, completer, ofLoop, pool, virtual, unknown, caller);
        assertThat(THREADS.stream().map(t -> cost(t, wait)).toList()).isEqualTo(expected);
    }
}
