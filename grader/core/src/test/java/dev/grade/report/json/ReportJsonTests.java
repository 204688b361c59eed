package dev.grade.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.report.SampleReports;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The format that scripts read: every key is there, with its type. */
class ReportJsonTests {
    @Test
    void theKeysOfAReport() throws JsonProcessingException {
        JsonNode report = parse(ReportJson.write(SampleReports.failed()));

        assertThat(text(report, "schema")).isEqualTo("grade-report/1");
        assertThat(text(report, "grader")).isEqualTo("1.2.3");
        assertThat(text(report, "exercise")).isEqualTo("tally-box");
        assertThat(text(report, "submission")).isEqualTo("my \u001b]0;answer\u0007/");
        assertThat(text(report, "outcome")).isEqualTo("failed");
        assertThat(report.get("score").isInt()).isTrue();
        assertThat(report.get("maxScore").intValue()).isEqualTo(100);
        assertThat(texts(report.get("bugClasses"))).containsExactly("deadlock", "wrong-output");
        assertThat(report.get("findings").isArray()).isTrue();
        assertThat(texts(report.get("followUps"))).hasSize(2).allMatch(question -> question.endsWith("?"));
        JsonNode phase = report.get("phases").get(0);
        assertThat(text(phase, "name")).isEqualTo("compile");
        assertThat(phase.get("millis").intValue()).isEqualTo(412);
        JsonNode environment = report.get("environment");
        assertThat(text(environment, "jdk")).isEqualTo("25.0.3");
        assertThat(environment.get("cores").isInt()).isTrue();
        assertThat(text(environment, "isolation")).isEqualTo("none");
        assertThat(environment.get("seed").intValue()).isEqualTo(42);
        assertThat(environment.get("load").isDouble()).isTrue();
    }

    /** Whoever prints it in the log of a job, or at a terminal, must not obey what a student has written. */
    @Test
    void noTextOfAStrangerSteersTheTerminalOrTheServerThatShowsIt() throws JsonProcessingException {
        String json = ReportJson.write(SampleReports.hostile(SampleReports.HOSTILE));

        assertThat(json.lines()).noneMatch(line -> line.stripLeading().startsWith("::"))
                .allSatisfy(line -> assertThat(line).doesNotContain("##").doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
        assertThat(text(parse(json), "submission")).isEqualTo("a,b:c%0A\n::error::/" + SampleReports.HOSTILE);
    }

    @Test
    void theKeysOfACheck() throws JsonProcessingException {
        JsonNode check = parse(ReportJson.write(SampleReports.failed())).get("checks").get(1);

        assertThat(text(check, "id")).isEqualTo("opposite-directions");
        assertThat(text(check, "kind")).isEqualTo("stress");
        assertThat(text(check, "verdict")).isEqualTo("FAILED");
        assertThat(check.get("points").intValue()).isZero();
        assertThat(check.get("maxPoints").intValue()).isEqualTo(7);
        assertThat(text(check, "bugClass")).isEqualTo("deadlock");
        assertThat(text(check, "message")).startsWith("Two threads wait");
        assertThat(check.get("strength").get("schedules").isIntegralNumber()).isTrue();
        assertThat(check.get("strength").get("exhausted").isBoolean()).isTrue();
        assertThat(check.get("strength").get("iterations").intValue()).isEqualTo(1234);
        JsonNode evidence = check.get("evidence");
        assertThat(text(evidence, "type")).isEqualTo("wait-for");
        assertThat(texts(evidence.get("cycle"))).containsExactly("payer", "payee");
        JsonNode thread = evidence.get("threads").get(1);
        assertThat(text(thread, "waitsFor")).isEqualTo("account 1");
        assertThat(text(thread, "heldBy")).isEqualTo("payer");
        assertThat(texts(thread.get("holds"))).containsExactly("account 2");
        assertThat(text(thread.get("stack").get(0), "file")).isEqualTo("Bank.java");
        assertThat(thread.get("stack").get(0).get("line").intValue()).isEqualTo(14);
    }

    @Test
    void theEvidenceOfOtherFailures() throws JsonProcessingException {
        JsonNode values = parse(ReportJson.write(SampleReports.failed())).get("checks").get(2).get("evidence");
        assertThat(text(values, "type")).isEqualTo("expected-actual");
        assertThat(text(values, "actual")).isEqualTo("7\nand more");

        JsonNode thrown = parse(ReportJson.write(SampleReports.thrown())).get("checks").get(0).get("evidence");
        assertThat(text(thrown, "type")).isEqualTo("thrown");
        assertThat(text(thrown, "exception")).isEqualTo("IllegalStateException");

        JsonNode compiler = parse(ReportJson.write(SampleReports.broken())).get("checks").get(0).get("evidence");
        assertThat(text(compiler, "type")).isEqualTo("diagnostics");
        JsonNode error = compiler.get("diagnostics").get(0);
        assertThat(text(error, "severity")).isEqualTo("error");
        assertThat(text(error, "file")).isEqualTo("TallyBox.java");
        assertThat(error.get("line").intValue()).isEqualTo(3);
        assertThat(error.get("column").intValue()).isPositive();
        assertThat(error.get("endColumn").intValue()).isGreaterThan(error.get("column").intValue());
    }

    @Test
    void whatTimingChecksMeasured() throws JsonProcessingException {
        JsonNode checks = parse(ReportJson.write(SampleReports.timed())).get("checks");

        JsonNode strength = checks.get(0).get("strength");
        assertThat(text(strength, "measured")).isEqualTo("work shared by 2 threads in step on 2 cores");
        assertThat(strength.get("speedUp")).hasSize(2);
        assertThat(strength.get("speedUp").get(1).get("threads").intValue()).isEqualTo(2);
        assertThat(strength.get("speedUp").get(1).get("times").doubleValue()).isEqualTo(1.92);
        JsonNode ratio = checks.get(1).get("evidence");
        assertThat(text(ratio, "type")).isEqualTo("ratio");
        assertThat(ratio.get("ratio").doubleValue()).isEqualTo(23.37);
        assertThat(ratio.get("low").doubleValue()).isEqualTo(22.17);
        assertThat(ratio.get("limit").doubleValue()).isEqualTo(2);
        assertThat(checks.get(1).get("strength").has("speedUp")).isFalse();
    }

    @Test
    void aPassHasNoBugClassAndNoEvidence() throws JsonProcessingException {
        JsonNode report = parse(ReportJson.write(SampleReports.passed()));

        assertThat(report.get("score").intValue()).isEqualTo(100);
        assertThat(text(report, "outcome")).isEqualTo("passed");
        assertThat(report.get("bugClasses").isEmpty()).isTrue();
        assertThat(report.get("checks").get(1).has("bugClass")).isFalse();
        assertThat(report.get("checks").get(1).has("evidence")).isFalse();
    }

    @Test
    void severalReportsStandInAList() throws JsonProcessingException {
        JsonNode reports = parse(ReportJson.write(List.of(SampleReports.passed(), SampleReports.failed())));

        assertThat(text(reports, "schema")).isEqualTo("grade-reports/1");
        assertThat(reports.get("reports")).hasSize(2);
        assertThat(parse(ReportJson.write(List.of(SampleReports.passed()))).get("reports")).hasSize(1);
    }

    private static JsonNode parse(String json) throws JsonProcessingException {
        assertThat(json).endsWith("}\n");
        return new ObjectMapper().readTree(json);
    }

    private static String text(JsonNode node, String key) {
        assertThat(node.get(key).isTextual()).as(key).isTrue();
        return node.get(key).textValue();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
    }
}
