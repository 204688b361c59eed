package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import dev.grade.inspect.text.TextReport;
import org.junit.jupiter.api.Test;

/** A way that is too long to be gone over is told by its end, and proves less. */
class LongWayTests {

    private static Sources chain(int methods) {
        var text = new StringBuilder(
                """
                import java.util.concurrent.*;
                class Chain {
                    static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                    void use(CompletableFuture<String> f) { loop.execute(() -> m0(f)); }
                """);
        for (int i = 0; i < methods; i++) {
            text.append("void m%d(CompletableFuture<String> f) { m%d(f); }\n".formatted(i, i + 1));
        }
        text.append("void m%d(CompletableFuture<String> f) { f.join(); }\n}\n".formatted(methods));
        return Sources.of("Chain.java", text.toString());
    }

    @Test
    void theEndOfALongWayIsAWarningThatSaysWhy() {
        Sources sources = chain(300);
        var inspection = Inspector.inspect(sources, InspectOptions.defaults());

        assertThat(inspection.findings()).filteredOn(f -> f.rule().equals("BLK102")).singleElement()
                .extracting(Finding::severity).isEqualTo(Severity.WARNING);
        assertThat(new TextReport(sources).of(inspection).replaceAll("\\s+", " "))
                .contains("the way there is too long to be gone over call by call", "Chain.m299 -> Chain.m300")
                .containsPattern("\\.\\.\\. \\d+ steps between");
    }

    @Test
    void aWayThatCanBeGoneOverIsAnErrorAndFoldedInTheText() {
        Sources sources = chain(100);
        var inspection = Inspector.inspect(sources, InspectOptions.defaults());

        assertThat(inspection.findings()).filteredOn(f -> f.rule().equals("BLK102")).singleElement()
                .extracting(Finding::severity).isEqualTo(Severity.ERROR);
        assertThat(new TextReport(sources).of(inspection)).containsPattern("\\.\\.\\. \\d+ steps between")
                .doesNotContain("too long");
    }
}
