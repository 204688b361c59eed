package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Symbols;
import dev.grade.inspect.source.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTests {

    private static final String BLOCKS = """
                                         import java.util.concurrent.*;
                                         class Case {
                                             static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                             void go(CompletableFuture<String> f) { loop.execute(() -> { f.join(); }); }
                                         }
                                         """;

    private static Inspection inspect(String text) {
        return Inspector.inspect(Sources.of("Case.java", text), InspectOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "}", "class", "class A {", "class A { void m( { } }", "\u0000\uffff", "/*", "\"",
            "class A { int x = ; }",
            "import ;", "class A extends A { }", "interface A extends B {} interface B extends A {}",
            "class A { A a = new A(); int n = a.a.a.a.n; void m() { m(); } }", "\\u", "class A { String s = \"\\u\"; }",
            "class A<T extends T> { T t; void m(T t) { t.m(); } }", "record R(R r) { R { r.r(); } }",
            "class A { Runnable r = () -> this.r.run(); }", "void main() { Thread.sleep(1); }"})
    void aBrokenSourceIsAnsweredNotThrown(String text) {
        assertThat(inspect(text).findings()).noneMatch(f -> f.severity() == dev.grade.inspect.finding.Severity.ERROR);
    }

    @Test
    void aFileThatDoesNotCompileIsStillRead() {
        String broken = BLOCKS.replace("class Case {", "class Case { Missing m = Missing.of(1); int x = \"text\";");
        Inspection inspection = inspect(broken);
        assertThat(inspection.findings()).extracting(Finding::rule).contains("BLK102", "BLK901");
        assertThat(inspection.coverage().unresolved()).isEqualTo(1);
    }

    @Test
    void withoutACompilerTheOtherReadersAnswer() {
        Inspection inspection = Inspector.inspect(Sources.of("Case.java", BLOCKS), Symbols.NONE,
                InspectOptions.defaults());
        assertThat(inspection.findings()).extracting(Finding::rule).contains("BLK102");
        assertThat(inspection.coverage().byJavac()).isZero();
        assertThat(inspection.coverage().unresolved()).isZero();
    }

    @Test
    void deepNestingDoesNotEndTheGrader() {
        String deep = "class A { int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; }";
        assertThat(inspect(deep)).isNotNull();
        String calls = "class A { A a() { return this; } void m() { a()" + ".a()".repeat(5_000) + "; } }";
        assertThat(inspect(calls)).isNotNull();
    }

    @Test
    void manyFunctionsThatCallEachOtherComeToAnEnd() {
        var text = new StringBuilder("class A { java.util.function.Supplier<String> s;");
        for (int i = 0; i < 300; i++) {
            text.append("void m%d(java.util.concurrent.CompletableFuture<String> f) { m%d(f); m%d(f); f.join(); }"
                    .formatted(i, (i * 7 + 1) % 300, (i * 13 + 5) % 300));
        }
        text.append("void go(java.util.concurrent.CompletableFuture<String> f) { new java.util.Timer().schedule("
                + "new java.util.TimerTask() { public void run() { m0(f); } }, 1); } }");
        Inspection inspection = inspect(text.toString());
        assertThat(inspection.coverage().complete()).isTrue();
        assertThat(inspection.findings()).extracting(Finding::rule).contains("BLK102");
    }

    @Test
    void methodReferencesThatCallEachOtherComeToAnEnd() {
        Inspection inspection = inspect("""
                                        class A {
                                            interface Step { Step next(); }
                                            static Step first, second;
                                            static void tie() {
                                                first = second::next;
                                                second = first::next;
                                            }
                                            static final java.util.concurrent.ScheduledExecutorService loop =
                                                    java.util.concurrent.Executors.newSingleThreadScheduledExecutor();
                                            static void go(java.util.concurrent.CompletableFuture<String> f) {
                                                Step step = first.next();
                                                loop.execute(() -> { f.join(); step.next(); });
                                            }
                                        }
                                        """);
        assertThat(inspection.findings()).extracting(Finding::rule).contains("BLK102").doesNotContain("BLK902");
    }

    /** In a JVM of its own, as whoever calls it has it: the threads that are left behind end with that. */
    @Test
    void aSourceThatKeepsTheParsersBusyForEverIsLeftOutAndTheOthersAreRead() throws Exception {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Busy.class.getName()).redirectErrorStream(true).start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).contains("BLK902 Deep.java", "BLK102 Case.java");
        assertThat(jvm.waitFor()).isZero();
    }

    static final class Busy {
        private Busy() {
        }

        public static void main(String[] args) {
            String nested = "class Deep { java.util.concurrent.Executor e; void deep() { "
                    + "e.execute(() -> { ".repeat(60) + "hashCode();" + " });".repeat(60) + " } }";
            var files = new LinkedHashMap<String, String>();
            files.put("Deep.java", nested);
            files.put("Case.java", BLOCKS);
            Inspector.inspect(new Sources(files, List.of()),
                    InspectOptions.defaults().withPatience(Duration.ofSeconds(30))).findings()
                    .forEach(finding -> System.out.println(finding.rule() + " " + finding.file()));
            System.exit(0);
        }
    }

    @Test
    void theTimeIsLimited() {
        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i < 50; i++) {
            files.put("A" + i + ".java", BLOCKS.replace("class Case", "class A" + i));
        }
        Inspection inspection = Inspector.inspect(new Sources(files, List.of()),
                InspectOptions.defaults().withPatience(Duration.ofMillis(1)));
        assertThat(inspection.coverage().complete()).isFalse();
    }

    @Test
    void escapesHideNothing() {
        String hidden = BLOCKS.replace("f.join()", "f\\u002e\\u006aoin\\u0028)");
        Inspection inspection = inspect(hidden);
        Finding finding = inspection.findings().stream().filter(f -> f.rule().equals("BLK102")).findFirst()
                .orElseThrow();
        assertThat(finding.line()).isEqualTo(4);
        assertThat(hidden.lines().toList().get(3).substring(finding.place().column() - 1))
                .startsWith("\\u006aoin");
        assertThat(inspection.coverage().byJavac()).isEqualTo(inspection.coverage().calls());
    }

    @Test
    void theSameSourceGivesTheSameAnswer() {
        Map<String, String> files = Map.of("Case.java", BLOCKS);
        var first = Inspector.inspect(new Sources(files, List.of()), InspectOptions.defaults());
        assertThat(Inspector.inspect(new Sources(files, List.of()), InspectOptions.defaults())).isEqualTo(first);
    }
}
