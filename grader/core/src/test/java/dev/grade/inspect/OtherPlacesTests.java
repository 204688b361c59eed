package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Place;
import dev.grade.inspect.source.Sources;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A helper that blocks is one finding, which names everybody who uses it where it must not block. */
class OtherPlacesTests {

    private static List<Integer> linesOf(String body) {
        String source = "import java.util.concurrent.*; class Case {\n"
                + "final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();\n" + body
                + "\n}";
        List<Finding> found = Inspector.inspect(Sources.of("Case.java", source), InspectOptions.defaults()).findings()
                .stream().filter(f -> f.rule().startsWith("BLK")).toList();
        assertThat(found).hasSize(1);
        Finding finding = found.getFirst();
        return Stream.concat(IntStream.of(finding.path().getFirst().place().line()).boxed(),
                finding.alsoFrom().stream().map(Place::line)).sorted().toList();
    }

    @Test
    void allWaysToAWaitAreNamed() {
        assertThat(linesOf("""
                           void first() { loop.execute(() -> helper()); }
                           void second() { loop.execute(() -> further()); }
                           void third() { helper(); }
                           void further() { helper(); }
                           void helper() { try { Thread.sleep(500); } catch (InterruptedException e) { } }
                           """)).containsExactly(3, 4);
    }

    @Test
    void aWayThatAConstantExcludesIsNotNamed() {
        assertThat(
                linesOf("""
                        void first() { loop.execute(() -> helper(true)); }
                        void second() { loop.execute(() -> helper(false)); }
                        void helper(boolean waits) { try { if (waits) { Thread.sleep(500); } } catch (InterruptedException e) { } }
                        """))
                .containsExactly(3);
    }

    @Test
    void aWayWithACompleteFutureIsNotNamed() {
        assertThat(linesOf("""
                           void first(CompletableFuture<String> f) { loop.execute(() -> helper(f)); }
                           void second(CompletableFuture<String> f) { loop.execute(() -> helper(f)); }
                           void third() { loop.execute(() -> helper(CompletableFuture.completedFuture(""))); }
                           void helper(CompletableFuture<String> f) { f.join(); }
                           """)).containsExactly(3, 4);
    }
}
