package dev.grade.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecificationVersion;
import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.SampleReports;
import dev.grade.report.Schemas;
import dev.grade.report.json.ReportJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gradings as SARIF, held against the schema that OASIS publishes and what GitHub asks for besides. */
class GradingLogTests {
    @Test
    void aFailingInterleavingHasOneThreadFlowForEachThreadAndOneOrderForAll() throws IOException {
        JsonNode result = validated(SampleReports.explored()).at("/runs/0/results/0");

        assertThat(result.get("ruleId").textValue()).isEqualTo("deadlock");
        JsonNode flows = result.at("/codeFlows/0/threadFlows");
        assertThat(flows).hasSize(2);
        assertThat(flows.at("/0/id").textValue()).isEqualTo("A");
        assertThat(orders(flows.get(0))).containsExactly(1, 4);
        assertThat(orders(flows.get(1))).containsExactly(2, 3);
        assertThat(flows.at("/1/locations/1/location/message/text").textValue())
                .isEqualTo("line 4: B: lock of Account 1 (holds Account 2)");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").textValue())
                .isEqualTo("src/Bank.java");
        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":4,\"startColumn\":9,\"endLine\":4,\"endColumn\":23}");
    }

    @Test
    void whatTheCompilerSaysIsAResultForEachError() throws IOException {
        JsonNode result = validated(SampleReports.broken()).at("/runs/0/results/0");

        assertThat(result.get("ruleId").textValue()).isEqualTo("compile-error");
        assertThat(result.at("/message/text").textValue()).startsWith("cannot find symbol");
    }

    @Test
    void aFaultOfTheGraderIsNoResult() throws IOException {
        JsonNode run = validated(SampleReports.graderFailed()).at("/runs/0");

        assertThat(run.get("results")).isEmpty();
        assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isFalse();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/level").textValue()).isEqualTo("error");
    }

    @Test
    void severalSubmissionsAreOneRun() throws IOException {
        JsonNode log = validated(SampleReports.failed(), SampleReports.explored(), SampleReports.passed());

        assertThat(log.get("runs")).hasSize(1);
        assertThat(log.at("/runs/0/results")).hasSize(4);
    }

    @Test
    void everyResultNamesARuleAWholeRegionAndARelativeUriWhateverAStudentWrites() throws IOException {
        for (String output : List.of("", SampleReports.HOSTILE.repeat(20_000))) {
            JsonNode run = validated(SampleReports.hostile(output)).at("/runs/0");
            List<String> rules = new ArrayList<>();
            run.at("/tool/driver/rules").forEach(rule -> rules.add(rule.get("id").textValue()));
            assertThat(run.get("results")).hasSize(5);
            for (JsonNode result : run.get("results")) {
                assertThat(rules).contains(result.get("ruleId").textValue());
                assertThat(result.at("/message/text").textValue()).isNotBlank();
            }
            for (JsonNode place : run.findValues("physicalLocation")) {
                URI uri = URI.create(place.at("/artifactLocation/uri").textValue());
                assertThat(uri.isAbsolute()).isFalse();
                assertThat(uri.getRawPath()).doesNotStartWith("/").isNotEmpty();
                JsonNode region = place.get("region");
                assertThat(region.get("startLine").intValue()).isPositive();
                assertThat(region.get("endColumn").intValue()).isGreaterThan(region.get("startColumn").intValue());
            }
        }
    }

    private static List<Integer> orders(JsonNode flow) {
        return flow.findValues("executionOrder").stream().map(JsonNode::intValue).toList();
    }

    private static JsonNode validated(Report... reports) throws IOException {
        String json = ReportJson.write(GradingLog.of(List.of(reports), new RepositoryPaths(Path.of("")), "1.2.3"));
        assertThat(Schemas.problems("sarif-2.1.0.json", json, SpecificationVersion.DRAFT_7)).isEmpty();
        return new ObjectMapper().readTree(json);
    }
}
