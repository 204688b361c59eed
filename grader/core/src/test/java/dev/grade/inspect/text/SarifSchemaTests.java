package dev.grade.inspect.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.grade.inspect.Inspector;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What we write is what the OASIS standard says; its schema comes with a library that is on the tests' class path only. */
class SarifSchemaTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonSchema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SarifSchemaTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"),
                "the published schema")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
        }
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
        assertThat(schema().validate(JSON.valueToTree(Sarif.of(inspection, "1.2.3")))).isEmpty();
    }

    @Test
    void nothingFoundFollowsItToo() throws IOException {
        assertThat(schema().validate(JSON.valueToTree(Sarif.of(Inspection.NONE, "1.2.3")))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() throws IOException {
        assertThat(schema().validate(JSON.valueToTree(Map.of("version", "2.1.0")))).isNotEmpty();
    }
}
