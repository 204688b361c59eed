package dev.grade.report.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.input.BadInput;
import dev.grade.report.Report;
import dev.grade.report.SampleReports;
import dev.grade.report.Schemas;
import dev.grade.report.json.ReportJson;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Classroom 50 books, held against the facts of its schema. */
class ClassroomResultTests {
    private static final Map<String, String> ENVIRONMENT = Map.of("CLASSROOM", "cs", "ASSIGNMENT", "bank",
            "SUBMISSION_TAG", "submit/2031-01-02T12-00-00Z-abc", "COMMIT_URL", "https://example.org/c", "RELEASE_URL",
            "https://example.org/r", "OWNER", "alice", "ASSIGNMENT_TYPE", "group");

    @Test
    void pointsAreWholeNumbersThatAddUp() throws IOException {
        JsonNode result = validated(SampleReports.explored(), SampleReports.passed());

        assertThat(result.get("score").intValue()).isEqualTo(7);
        assertThat(result.get("max-score").intValue()).isEqualTo(17);
        assertThat(result.get("review").textValue()).isEqualTo("https://example.org/c");
        assertThat(result.get("datetime").textValue()).isEqualTo("2031-01-02T12:00:00Z");
        assertThat(result.at("/tests/1/bug-class").textValue()).isEqualTo("deadlock");
    }

    @Test
    void nothingThatAStudentWritesBreaksIt() throws IOException {
        for (String output : List.of("", SampleReports.HOSTILE.repeat(20_000))) {
            assertThat(validated(SampleReports.hostile(output)).toString()).doesNotContain("\\u001B")
                    .hasSizeLessThan(60_000);
        }
    }

    @Test
    void whatTheRunnerDidNotSayIsNamed() {
        Map<String, String> less = new HashMap<>(ENVIRONMENT);
        less.remove("CLASSROOM");
        less.remove("OWNER");
        assertThatThrownBy(() -> ClassroomIdentity.of(less)).isInstanceOf(BadInput.class)
                .hasMessageContaining("--classroom50 needs CLASSROOM, OWNER in the environment");

        Map<String, String> odd = new HashMap<>(ENVIRONMENT);
        odd.put("SUBMISSION_TAG", "v1");
        assertThatThrownBy(() -> ClassroomIdentity.of(odd)).isInstanceOf(BadInput.class)
                .hasMessageContaining("to begin with 'submit/', and it is 'v1'");
    }

    private static JsonNode validated(Report... reports) throws IOException {
        String json = ReportJson.write(ClassroomResult.of(List.of(reports), ClassroomIdentity.of(ENVIRONMENT),
                Instant.parse("2031-01-02T12:00:00.9Z")));
        assertThat(Schemas.problems("classroom50-result-v1.json", json)).isEmpty();
        return new ObjectMapper().readTree(json);
    }
}
