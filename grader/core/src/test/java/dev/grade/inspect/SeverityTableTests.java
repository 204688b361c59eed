package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
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

    private static final String ONE_THREAD = """
                                             class Case%d {
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
                                             """;
    private static final int LINES = (int) ONE_THREAD.lines().count();

    /** A class for each thread, all in one source. */
    private static String source(String wait) {
        var source = new StringBuilder(
                "import java.io.*; import java.net.*; import java.nio.file.*; import java.util.*; "
                        + "import java.util.concurrent.*; import java.util.concurrent.locks.*;\n");
        for (int i = 0; i < THREADS.size(); i++) {
            source.append(ONE_THREAD.formatted(i,
                    THREADS.get(i).replace("#", "try { " + wait + " } catch (Exception e) { flag = true; }")));
        }
        return source.toString();
    }

    private static List<String> costs(String wait) {
        var inspection = Inspector.inspect(Sources.of("Case.java", source(wait)), InspectOptions.defaults());
        assertThat(inspection.coverage().unresolved()).as("unresolved calls, so the case does not compile").isZero();
        List<String> costs = new ArrayList<>(Collections.nCopies(THREADS.size(), "-"));
        for (Finding finding : inspection.findings()) {
            if (finding.rule().startsWith("BLK")) {
                String other = costs.set((finding.line() - 2) / LINES, finding.severity().word());
                assertThat(other).as("a second finding: %s", finding).isEqualTo("-");
            }
        }
        return costs;
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
        assertThat(costs(wait)).isEqualTo(expected);
    }
}
