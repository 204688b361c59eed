package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who is graded excuses himself with an annotation of his own. */
class AnnotationTests {

    private static final InspectOptions GRADED = InspectOptions.defaults().withAllowComments(false)
            .withOnLoop(Set.of("Case#handle")).withEventLoops(Set.of("Loop#post"));

    private static final String OWN = """
                                      @interface Blocking { } @interface WorkerThread { } @interface BlockingExecutor { }
                                      @interface NonBlocking { } @interface RunOnVirtualThread { } @interface Async { }
                                      interface Loop extends Executor { void post(Runnable r); }
                                      final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                                      """;

    @ParameterizedTest
    @ValueSource(strings = {
            "@Blocking void handle(Future<String> f) throws Exception { f.get(); } //! BLK102 error",
            "@WorkerThread void handle(Future<String> f) throws Exception { f.get(); } //! BLK102 error",
            "@Async void handle(Future<String> f) throws Exception { f.get(); } //! BLK102 error",
            "@RunOnVirtualThread void handle(Future<String> f) throws Exception { f.get(); } //! BLK102 error",
            "void handle(Future<String> f) throws Exception { wait(f); } @Blocking static void wait(Future<String> f) throws Exception { f.get(); } //! BLK102 error",
            "void use(Loop loop, CompletableFuture<String> f) { loop.post(new Runnable() { @Blocking public void run() { f.join(); } }); } //! BLK102 error",
            "void use(@BlockingExecutor ScheduledExecutorService given, CompletableFuture<String> f) { given.execute(() -> f.join()); } //! BLK102 error\nvoid go(CompletableFuture<String> f) { use(timer, f); }",
            "@NonBlocking class Own { @Blocking void wait(CompletableFuture<String> f) { f.join(); } } //! BLK102 error",
    })
    void anAnnotationOfTheSubmissionExcusesNothing(String body) {
        Marked.check("BLK", OWN + body, GRADED);
    }

    @Test
    void neitherDoesOneThatItPutsIntoTheLibrarysPackage() {
        var files = new LinkedHashMap<String, String>();
        files.put("org/jetbrains/annotations/Blocking.java",
                "package org.jetbrains.annotations; public @interface Blocking { }");
        files.put("Case.java", """
                               import org.jetbrains.annotations.Blocking;
                               import java.util.concurrent.*;
                               class Case { @Blocking void handle(Future<String> f) throws Exception { f.get(); } }
                               """);
        assertThat(rules(files, GRADED)).containsExactly("BLK102");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.jetbrains.annotations", "io.smallrye.common.annotation",
            "io.micronaut.core.annotation"})
    void oneOfAKnownLibraryEndsTheSearchAtTheCall(String library) {
        String source = """
                        import %s.Blocking;
                        import java.util.concurrent.*;
                        class Case {
                            void handle(Future<String> f) throws Exception { load(f); }
                            @Blocking void load(Future<String> f) throws Exception { f.get(); }
                        }
                        """.formatted(library);
        assertThat(rules(Map.of("Case.java", source), GRADED)).containsExactly("BLK108");
    }

    @Test
    void whoInspectsHisOwnProjectIsBelieved() {
        Marked.check("BLK",
                OWN + """
                      void use(@BlockingExecutor Executor given, CompletableFuture<String> f) {
                          given.execute(() -> f.join());
                      }
                      @NonBlocking class Own { @Blocking void wait(CompletableFuture<String> f) { f.join(); } }
                      """);
    }

    @Test
    void blockingCodeThatALoopStartsWithIsAFindingToo() {
        Marked.check("BLK", OWN + """
                                  void use(CompletableFuture<String> f) {
                                      timer.execute(new Runnable() {
                                          @Blocking public void run() { f.join(); } //! BLK102 error
                                      });
                                  }
                                  """);
    }

    @Test
    void theAnnotationOfTheClassCountsForItsMethods() {
        Marked.check("BLK", OWN + """
                                  @Blocking static class Store { void load() { } @NonBlocking void peek() { } }
                                  @NonBlocking void use(Store store) {
                                      store.load(); //! BLK108 error
                                      store.peek();
                                  }
                                  """);
    }

    @Test
    void codeThatABlockingMethodHandsToALoopIsOnTheLoop() {
        Marked.check("BLK", OWN + """
                                  @Blocking void use(CompletableFuture<String> f) {
                                      class Task implements Runnable {
                                          public void run() { help(); }
                                          void help() { f.join(); } //! BLK102 error
                                      }
                                      timer.execute(new Task());
                                  }
                                  """);
    }

    @Test
    void whereInferIsToldThatCodeDoesNotBlockItIsBelieved() {
        String source = """
                        import com.facebook.infer.annotation.NonBlocking;
                        import android.support.annotation.UiThread;
                        import java.util.concurrent.*;
                        class Case {
                            @NonBlocking void doGet(Future<String> f) throws Exception { f.get(); }
                            @UiThread void draw(Future<String> f) throws Exception { doGet(f); }
                            @UiThread void bad(Future<String> f) throws Exception { f.get(); }
                        }
                        """;
        assertThat(rules(Map.of("Case.java", source), InspectOptions.defaults())).containsExactly("BLK102");
    }

    @Test
    void whatAnInterfacePromisesHoldsForWhoImplementsIt() {
        Marked.check("BLK",
                """
                @interface NonBlocking { } @interface Blocking { }
                interface Callback { @NonBlocking void call(String s); void free(String s); }
                static class Own implements Callback {
                    public void call(String s) { try { Thread.sleep(9); } catch (InterruptedException e) { } } //! BLK101 error
                    public void free(String s) { try { Thread.sleep(9); } catch (InterruptedException e) { } }
                }
                static class Excused implements Callback {
                    @Blocking public void call(String s) { try { Thread.sleep(9); } catch (InterruptedException e) { } }
                    public void free(String s) { }
                }
                interface Only { @NonBlocking void call(String s); }
                interface Plain { void call(String s); }
                static void use(Only only, Plain plain) { only.call(""); plain.call(""); }
                static void go(CompletableFuture<String> f, CompletableFuture<String> g) {
                    use(s -> f.join(), s -> g.join()); //! BLK102 error
                }
                """);
    }

    private static List<String> rules(Map<String, String> files, InspectOptions options) {
        return Inspector.inspect(new Sources(files, List.of()), options).findings().stream()
                .filter(f -> f.severity() != Severity.NOTE).map(f -> f.rule()).toList();
    }
}
