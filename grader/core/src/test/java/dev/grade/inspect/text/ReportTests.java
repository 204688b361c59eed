package dev.grade.inspect.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.inspect.Inspector;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Observed;
import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.source.Place;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTests {

    private static final Sources SOURCES = Sources.of("src/Case.java",
            """
            import java.util.concurrent.*;
            class Case {
                final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                void go(CompletableFuture<String> f) {
                    loop.execute(() -> help(f));
                }
                void help(CompletableFuture<String> f) {
                    System.out.println(f.join());
                }
            }
            """);

    private static Inspection inspection() {
        return Inspector.inspect(SOURCES, InspectOptions.defaults());
    }

    @Test
    void aFindingShowsTheLineThePathTheReasonAndTheEdit() {
        String text = new TextReport(SOURCES).of(inspection());
        assertThat(text).isEqualTo("""
                                   src/Case.java:8:30  error  BLK102 blocking wait for a result
                                       `CompletableFuture.join()` waits until the result is there, and this code
                                       runs on the timer thread.
                                       8 |         System.out.println(f.join());
                                         |                              ^^^^
                                     path  Case.go -> lambda in Case.go  (src/Case.java:5)   [thread: the timer
                                           thread, src/Case.java:3]
                                           -> lambda in Case.go -> Case.help  (src/Case.java:5)
                                           -> CompletableFuture.join()  (src/Case.java:8)
                                     why   While it waits, that thread runs nothing else: every other task and
                                           timer is late, and if the result needs that thread, it never comes.
                                     fix   f.thenAccept(result -> ...) instead of waiting: put what follows into
                                           the lambda
                                     docs  BLK102   to allow it here: // grade:allow BLK102 <reason>

                                   1 error, 0 warnings, 0 notes.
                                   5 calls resolved (5 by javac), 0 unresolved, 1 async entry points.
                                   """);
    }

    /** A file has the name that its owner gives it, and a CI server reads whatever stands in the log of a job. */
    @Test
    void noNameOfAStrangerIsACommandForACiServerOrATerminal() {
        String name = "::error title=x::PASSED\n::add-mask::a ##vso[task.complete] \u001b[2J\u009b31m\u202e.java";
        var place = new Place(name, 1, 1, 4);
        String long60 = "x".repeat(60) + " ";
        var finding = new Finding("BLK102", "waits", Severity.ERROR, place, long60 + name, long60 + name,
                long60 + name, List.of(new PathStep(place, long60 + name, name)), List.of(place), "", "", null);
        String text = new TextReport(Map.of(name, "int x; // ##[error]forged \u001b[31m")).of(finding);

        assertThat(text.lines()).hasSizeGreaterThan(5).noneMatch(line -> line.stripLeading().startsWith("::"))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("##\\w*\\[|[\\p{Cc}\\p{Cf}]"));
    }

    @Test
    void whatWasSeenAtRunTimeIsSaid() {
        var finding = inspection().findings().getFirst().withObserved(new Observed(9, 212, 41));
        assertThat(new TextReport(SOURCES).of(finding))
                .contains("seen  9 times in the run, 212 ms in total, longest 41 ms");
    }

    @Test
    void sarifHasWhatCodeScanningRequires() {
        JsonNode log = new ObjectMapper().valueToTree(Sarif.of(inspection(), "1.2.3"));
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");
        assertThat(driver.get("name").asText()).isEqualTo("grade");
        for (JsonNode rule : driver.get("rules")) {
            assertThat(rule.get("id").asText()).matches("[A-Z]{3}\\d{3}");
            for (String key : new String[]{"shortDescription", "fullDescription", "help"}) {
                assertThat(rule.get(key).get("text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            }
        }
        JsonNode result = run.get("results").get(0);
        assertThat(result.get("ruleId").asText()).isEqualTo("BLK102");
        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.get("message").get("text").asText()).isNotBlank();
        JsonNode place = result.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asText()).isEqualTo("src/Case.java");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(8);
        assertThat(place.get("region").get("endColumn").asInt()).isEqualTo(34);
        JsonNode flow = result.get("codeFlows").get(0).get("threadFlows").get(0).get("locations");
        assertThat(flow).hasSize(3);
        assertThat(flow.get(0).get("location").get("message").get("text").asText()).contains("Case.go");
    }
}
