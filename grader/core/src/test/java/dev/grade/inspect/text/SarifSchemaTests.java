package dev.grade.inspect.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecificationVersion;
import dev.grade.inspect.Inspector;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import dev.grade.report.Schemas;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we write is what the OASIS standard says. */
class SarifSchemaTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<String> problems(Object tree) throws IOException {
        return Schemas.problems("sarif-2.1.0.json", JSON.writeValueAsString(tree), SpecificationVersion.DRAFT_7);
    }

    @Test
    void findingsWithPathsFollowThePublishedSchema() throws IOException {
        var sources = Sources.of("src/Straße 1/Case.java",
                """
                import java.util.concurrent.*;
                class Case {
                    final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                    void go(CompletableFuture<String> f) { loop.execute(() -> help(f)); }
                    void help(CompletableFuture<String> f) {
                        f.join();
                        try { Thread.sleep(5); } catch (InterruptedException e) { }
                    }
                }
                """);
        Inspection inspection = Inspector.inspect(sources, InspectOptions.defaults());
        assertThat(inspection.findings()).hasSizeGreaterThan(2);
        assertThat(problems(Sarif.of(inspection, "1.2.3"))).isEmpty();
    }

    @Test
    void nothingFoundFollowsItToo() throws IOException {
        assertThat(problems(Sarif.of(Inspection.NONE, "1.2.3"))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() throws IOException {
        assertThat(problems(Map.of("version", "2.1.0"))).isNotEmpty();
    }
}
