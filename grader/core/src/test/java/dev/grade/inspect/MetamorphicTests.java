package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rewriting a source without changing what it does must not change what is found in it. */
@Execution(ExecutionMode.CONCURRENT)
class MetamorphicTests {

    private static final String FRAME = """
                                        import java.util.*; import java.util.concurrent.*; import java.util.function.*;
                                        class Case {
                                            static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                            static final ExecutorService io = Executors.newCachedThreadPool();
                                            static CompletableFuture<String> ask() { return CompletableFuture.supplyAsync(() -> "x", io); }
                                            %s
                                        }
                                        """;

    private static List<String> rules(String body) {
        Inspection inspection = Inspector.inspect(Sources.of("Case.java", FRAME.formatted(body)),
                InspectOptions.defaults());
        assertThat(inspection.coverage().unresolved()).as(body).isZero();
        return inspection.findings().stream().filter(f -> f.severity() != Severity.NOTE)
                .filter(f -> f.rule().startsWith("BLK")).map(f -> f.rule() + " " + f.severity()).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "void go(CompletableFuture<String> f) { loop.execute(() -> { f.join(); }); }",
            "void go(CompletableFuture<String> f) { loop.execute(f::join); }",
            "void go(CompletableFuture<String> f) { loop.execute(() -> help(f)); } void help(CompletableFuture<String> f) { f.join(); }",
            "void go(CompletableFuture<String> f) { loop.execute(() -> help(f)); } void help(CompletableFuture<String> f) { more(f); } void more(CompletableFuture<String> f) { f.join(); }",
            "void go(CompletableFuture<String> f) { loop.execute(new Runnable() { public void run() { f.join(); } }); }",
            "void go(CompletableFuture<String> f) { class Task implements Runnable { public void run() { f.join(); } } loop.execute(new Task()); }",
            "record Task(CompletableFuture<String> f) implements Runnable { public void run() { f.join(); } } void go(CompletableFuture<String> f) { loop.execute(new Task(f)); }",
            "void go(CompletableFuture<String> f) { Runnable r = () -> f.join(); loop.execute(r); }",
            "void go(CompletableFuture<String> f) { var g = f; loop.execute(() -> { var s = g.join(); }); }",
            "void go(CompletableFuture<String> umbenannt) { loop.execute(() -> { umbenannt.join(); }); }",
            "Runnable r; void set(CompletableFuture<String> f) { r = () -> f.join(); } void go() { loop.execute(r); }",
            "Runnable make(CompletableFuture<String> f) { return () -> f.join(); } void go(CompletableFuture<String> f) { loop.execute(make(f)); }",
            "void post(Runnable r) { loop.execute(r); } void go(CompletableFuture<String> f) { post(() -> f.join()); }",
            "void post(Runnable r) { loop.execute(() -> r.run()); } void go(CompletableFuture<String> f) { post(() -> f.join()); }",
            "void go(CompletableFuture<String> f) { Supplier<String> s = f::join; loop.execute(() -> s.get()); }",
            "void go(CompletableFuture<String> f) { Executor e = loop; e.execute(() -> { f.join(); }); }",
            "void go(CompletableFuture<String> f) { loop.execute(() -> { Optional.of(f).map(CompletableFuture::join); }); }",
            "void go(CompletableFuture<String> f) { loop.execute(() -> List.of(f).forEach(x -> x.join())); }",
            "void go(CompletableFuture<String> f) { CompletableFuture.runAsync(() -> f.join(), loop); }",
            // kept in a field of another object
            "static class Holder { Runnable r; } void set(Holder h, CompletableFuture<String> f) { h.r = () -> f.join(); } void go(Holder h) { loop.execute(h.r); }",
            "static class Inner { Runnable r; } static class Holder { Inner inner = new Inner(); void set(CompletableFuture<String> f) { this.inner.r = () -> f.join(); } void go() { loop.execute(() -> this.inner.r.run()); } }",
            "static class Holder { Runnable[] all = new Runnable[2]; } void set(Holder h, CompletableFuture<String> f) { h.all[1] = () -> f.join(); } void go(Holder h) { loop.execute(() -> { for (Runnable r : h.all) { r.run(); } }); }",
            "static class Holder { final List<Runnable> all = new ArrayList<>(); } void set(Holder h, CompletableFuture<String> f) { h.all.add(() -> f.join()); } void go(Holder h) { loop.execute(() -> h.all.forEach(Runnable::run)); }",
            "static class Base { protected Runnable r; } static class Holder extends Base { Holder(CompletableFuture<String> f) { super.r = () -> f.join(); } void go() { loop.execute(r); } }"})
    void theSameWaitIsTheSameFinding(String body) {
        assertThat(rules(body)).containsExactly("BLK102 ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "void go() { var x = ask(); x.thenRunAsync(() -> x.join(), loop); }",
            "void go() { var x = ask(); x.thenRunAsync(x::join, loop); }",
            "void go() { var x = ask(); x.thenRunAsync(() -> help(x), loop); } void help(CompletableFuture<String> f) { f.join(); }",
            "void go() { var x = ask(); x.thenRunAsync(() -> help(x), loop); } void help(CompletableFuture<String> f) { more(f); } void more(CompletableFuture<String> f) { f.join(); }",
            "void go() { var x = ask(); x.thenRunAsync(new Runnable() { public void run() { x.join(); } }, loop); }",
            "void go() { var x = ask(); class Task implements Runnable { public void run() { x.join(); } } x.thenRunAsync(new Task(), loop); }",
            "void go() { CompletableFuture<String> umbenannt = ask(); umbenannt.thenRunAsync(() -> { umbenannt.join(); }, loop); }",
            "void go() { var x = ask(); Runnable r = () -> x.join(); x.thenRunAsync(r, loop); }",
            "void go() { var a = ask(); var b = ask(); CompletableFuture.allOf(a, b).thenRunAsync(() -> { a.join(); b.join(); }, loop); }",
            "void go() { var a = ask(); var b = ask(); var all = CompletableFuture.allOf(a, b); all.thenRunAsync(() -> both(a, b), loop); } void both(CompletableFuture<String> a, CompletableFuture<String> b) { a.join(); b.join(); }",
            "void go(CompletableFuture<String> f) { loop.execute(() -> { if (f.isDone()) { f.join(); } }); }",
            "void go(CompletableFuture<String> f) { loop.execute(() -> { if (f.isDone()) { help(f); } }); } void help(CompletableFuture<String> f) { f.join(); }"})
    void theSameProofHoldsInAnotherForm(String body) {
        assertThat(rules(body)).isEmpty();
    }

}
