package dev.grade.report.gradescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.report.Report;
import dev.grade.report.SampleReports;
import dev.grade.report.Schemas;
import dev.grade.report.json.ReportJson;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Gradescope books, held against the facts of its documentation. */
class GradescopeResultsTests {
    @Test
    void theScoreIsTheGradesAndEachTestSaysWhy() throws IOException {
        JsonNode results = validated(List.of(SampleReports.explored()), List.of());

        assertThat(results.get("score").intValue()).isZero();
        assertThat(results.get("execution_time").doubleValue()).isEqualTo(0.412);
        JsonNode test = results.at("/tests/1");
        assertThat(test.get("status").textValue()).isEqualTo("failed");
        assertThat(test.get("max_score").intValue()).isEqualTo(6);
        assertThat(test.get("output").textValue()).contains("They wait for each other.", "line 3", "Next: Take locks");
        assertThat(test.get("tags").toString()).isEqualTo("[\"explore\",\"deadlock\"]");
        assertThat(results.at("/tests/0").has("score")).isFalse();
    }

    @Test
    void severalSubmissionsAreParts() throws IOException {
        JsonNode results = validated(List.of(SampleReports.passed(), SampleReports.passed()), List.of());

        assertThat(results.get("score").intValue()).isEqualTo(200);
        assertThat(results.at("/tests/2/number").textValue()).isEqualTo("2.1");
        assertThat(results.at("/tests/2/name").textValue()).startsWith("tally-box: ");
    }

    @Test
    void aSubmissionThatCanNotBeReadIsTold() throws IOException {
        JsonNode results = validated(List.of(), List.of("answer.zip holds no Java source;\nhand it in."));

        assertThat(results.get("score").intValue()).isZero();
        assertThat(results.get("output").textValue())
                .isEqualTo("Not graded: answer.zip holds no Java source; hand it in.");
    }

    @Test
    void nothingThatAStudentWritesBreaksIt() throws IOException {
        for (String output : List.of("", SampleReports.HOSTILE, SampleReports.HOSTILE.repeat(20_000))) {
            JsonNode results = validated(List.of(SampleReports.hostile(output)), List.of(SampleReports.HOSTILE));

            assertThat(results.toString()).doesNotContain("\\u001B").hasSizeLessThan(120_000);
            assertThat(results.get("output_format").textValue()).isEqualTo("text");
        }
    }

    private static JsonNode validated(List<Report> reports, List<String> complaints) throws IOException {
        String json = ReportJson.write(GradescopeResults.of(reports, complaints));
        assertThat(Schemas.problems("gradescope-results.json", json)).isEmpty();
        return new ObjectMapper().readTree(json);
    }
}
