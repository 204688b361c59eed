package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of the table of entry points and pools that need more than one line, each beside code that must not be flagged. */
class RemainingRowTests {

    private static final String LOOP = """
                                       static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                       """;

    private static List<String> found(Map<String, String> files) {
        var sources = new LinkedHashMap<String, String>(files);
        return Inspector.inspect(new Sources(sources, List.of()), InspectOptions.defaults()).findings().stream()
                .filter(f -> f.rule().matches("BLK[1-4].*") && f.severity() != Severity.NOTE)
                .map(f -> f.rule() + " " + f.severity().word()).toList();
    }

    @Test
    void aGroupOfFewThreadsServesAllItsChannels() {
        Marked.check("BLK",
                """
                void fixed(Future<String> f) throws IOException {
                    var group = AsynchronousChannelGroup.withFixedThreadPool(1, Executors.defaultThreadFactory());
                    AsynchronousSocketChannel.open(group).read(ByteBuffer.allocate(1), null, new CompletionHandler<Integer, Void>() {
                        public void completed(Integer n, Void v) { try { f.get(); } catch (Exception e) { } } //! BLK102 error
                        public void failed(Throwable t, Void v) { }
                    });
                }
                void cached(Future<String> f) throws IOException {
                    var group = AsynchronousChannelGroup.withCachedThreadPool(Executors.newCachedThreadPool(), 1);
                    AsynchronousSocketChannel.open(group).read(ByteBuffer.allocate(1), null, new CompletionHandler<Integer, Void>() {
                        public void completed(Integer n, Void v) { try { f.get(); } catch (Exception e) { } }
                        public void failed(Throwable t, Void v) { }
                    });
                }
                """);
    }

    @Test
    void aPackageCanBeMarkedAsNonBlocking() {
        String code = "package p; class C { String m(java.util.concurrent.CompletableFuture<String> f) { return f.join(); } }";
        String mark = "package p; @interface NonBlocking { }";
        assertThat(found(Map.of("p/C.java", "@NonBlocking " + code, "p/NonBlocking.java", mark)))
                .containsExactly("BLK102 error");
        assertThat(found(Map.of("p/C.java", code, "p/NonBlocking.java", mark))).isEmpty();
    }

    @Test
    void poolsOfManyThreadsMayBeBlockedAndThoseOfOneNotByThemselves() {
        Marked.check("BLK",
                """
                final ExecutorService stealing = Executors.newWorkStealingPool();
                final ExecutorService one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
                void use(CountDownLatch done) {
                    stealing.execute(() -> { try { done.await(); } catch (InterruptedException e) { } });
                    one.execute(() -> { try { done.await(); } catch (InterruptedException e) { } });
                    one.submit(() -> one.submit(() -> 1).get()); //! BLK301 error
                }
                """);
    }

    @Test
    void whatIsCalledBackAtOnceRunsOnTheSameThread() {
        Marked.check("BLK",
                LOOP + """
                       void use(CompletableFuture<String> f, List<String> names, Map<String, String> known) {
                           loop.execute(() -> Optional.of("").map(x -> f.join())); //! BLK102 error
                           loop.execute(() -> names.sort((a, b) -> f.join().compareTo(a))); //! BLK102 error
                           loop.execute(() -> known.computeIfAbsent("", k -> f.join())); //! BLK102 error
                           loop.execute(() -> names.forEach(x -> f.getNow(x)));
                       }
                       void elsewhere(CompletableFuture<String> f, List<String> names) {
                           names.forEach(x -> f.join());
                       }
                       """);
    }

    @Test
    void aForkOfAScopeIsAVirtualThread() {
        String scope = """
                       import java.util.concurrent.*;
                       class C {
                           final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                           void m(StructuredTaskScope<Object, Void> scope, CompletableFuture<String> f) {
                               loop.execute(() -> scope.fork(() -> f.join()));
                           }
                       }
                       """;
        assertThat(found(Map.of("C.java", scope))).isEmpty();
        assertThat(found(Map.of("C.java", scope.replace("StructuredTaskScope<Object, Void>", "Own"), "Own.java",
                "class Own { <T> void fork(java.util.concurrent.Callable<T> c) { try { c.call(); } catch (Exception e) { } } }")))
                .containsExactly("BLK102 error");
    }

    @Test
    void aConstructorCanBeMarkedAsWell() {
        Marked.check("BLK", """
                            @interface Blocking { } @interface NonBlocking { }
                            static class Opens { @Blocking Opens() { } @Blocking Opens(String url) { } }
                            static class Calm extends Opens {
                                @NonBlocking Calm() { } //! BLK108 error
                                @NonBlocking Calm(String url) { super(url); } //! BLK108 error
                                Calm(int ignored) { super(""); }
                            }
                            @NonBlocking void use() {
                                new Opens(); //! BLK108 error
                            }
                            void elsewhere() { new Opens(""); }
                            """);
    }
}
