package dev.grade.report.exercism;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.report.Report;
import dev.grade.report.SampleReports;
import dev.grade.report.Schemas;
import dev.grade.report.json.ReportJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Exercism's site reads, held against the facts of its documentation. */
class ExercismResultsTests {
    @Test
    void testsStandInTheOrderOfTheExercise() throws IOException {
        JsonNode results = validated(ExercismResults.of(SampleReports.failed()));

        assertThat(results.get("status").textValue()).isEqualTo("fail");
        assertThat(results.get("tests").findValuesAsText("name")).startsWith("two accounts pay each other");
        assertThat(results.get("tests").findValuesAsText("status")).containsExactly("fail", "fail", "error", "error");
        assertThat(validated(ExercismResults.of(SampleReports.passed())).get("status").textValue()).isEqualTo("pass");
    }

    @Test
    void whereNothingRanTheMessageSaysWhy() throws IOException {
        JsonNode broken = validated(ExercismResults.of(SampleReports.graderFailed()));
        assertThat(broken.get("status").textValue()).isEqualTo("error");
        assertThat(broken.get("message").textValue()).startsWith("The grader failed, which is not your fault.");

        JsonNode unread = validated(ExercismResults.notGraded("a.zip holds no Java source."));
        assertThat(unread.get("message").textValue()).isEqualTo("a.zip holds no Java source.");

        JsonNode notCompiled = validated(ExercismResults.of(SampleReports.broken()));
        assertThat(notCompiled.get("message").textValue()).contains("TallyBox.java:3: cannot find symbol");
    }

    @Test
    void nothingThatAStudentWritesBreaksIt() throws IOException {
        Report report = SampleReports.hostile(SampleReports.HOSTILE.repeat(20_000));

        JsonNode results = validated(ExercismResults.of(report));

        assertThat(results.toString()).doesNotContain("\\u001B");
        assertThat(results.at("/tests/0/output").textValue()).endsWith("(cut off)").hasSizeBetween(495, 500);
        assertThat(validated(ExercismResults.of(SampleReports.hostile(""))).at("/tests/0").has("output")).isFalse();
    }

    private static JsonNode validated(Map<String, Object> results) throws IOException {
        String json = ReportJson.write(results);
        assertThat(Schemas.problems("exercism-results-v3.json", json)).isEqualTo(List.of());
        return new ObjectMapper().readTree(json);
    }
}
