package dev.grade.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.SampleReports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the runner of GitHub Actions makes of our lines; it is read here as the runner reads it. */
class WorkflowCommandsTests {
    private static final RepositoryPaths PATHS = new RepositoryPaths(Path.of(""));

    /** A command as the runner understands it (actions/runner, ActionCommand.cs). */
    private record Command(String name, Map<String, String> properties, String message) {
        static Command read(String line) {
            assertThat(line).startsWith("::");
            int end = line.indexOf("::", 2);
            String[] head = line.substring(2, end).split(" ", 2);
            Map<String, String> properties = new HashMap<>();
            for (String pair : head.length == 1 ? new String[0] : head[1].split(",", -1)) {
                String[] parts = pair.split("=", 2);
                properties.put(parts[0], undo(parts[1]));
            }
            return new Command(head[0], properties, undo(line.substring(end + 2)));
        }

        private static String undo(String text) {
            return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25",
                    "%");
        }
    }

    @Test
    void aFailureStandsAtItsLineOnceAndSaysWhatToDo() {
        List<Command> commands = commands(SampleReports.explored());

        assertThat(commands).hasSize(2);
        assertThat(commands.getFirst().name()).isEqualTo("error");
        assertThat(commands.getFirst().properties()).containsEntry("file", "src/Bank.java").containsEntry("line", "4")
                .containsEntry("endLine", "4").containsEntry("col", "9").containsEntry("endColumn", "23")
                .containsEntry("title", "deadlock: two accounts pay each other");
        assertThat(commands.getFirst().message()).isEqualTo("They wait for each other.\nNext: Take locks in one fixed "
                + "order everywhere, or never hold one while waiting for another. Where no lock is held, follow each wait to the thread that was to end it.\n(1 more check failed in the same way.)");
        assertThat(commands.getLast().message()).isEqualTo("answers/bank: failed, 0 of 100 points");
    }

    @Test
    void faultsOfTheGraderComeFirstAndAreNotTheAuthors() {
        Command first = commands(SampleReports.graderFailed()).getFirst();

        assertThat(first.properties()).containsEntry("title", "the grader failed, which is not the author's fault");
    }

    @Test
    void atMostTenOfAKindAndOneOfEachReportBeforeTheSecondOfAny() {
        List<Report> reports = Collections.nCopies(12, SampleReports.failed());

        String text = WorkflowCommands.annotations(reports, PATHS);

        List<Command> commands = text.lines().filter(line -> line.startsWith("::")).map(Command::read).toList();
        assertThat(commands.stream().filter(command -> command.name().equals("error"))).hasSize(10)
                .allMatch(command -> command.properties().getOrDefault("title", "").startsWith("deadlock"));
        assertThat(commands.stream().filter(command -> command.name().equals("notice"))).hasSize(10);
        assertThat(text).endsWith("16 more remarks are in the summary of this step.\n");
    }

    @Test
    void nothingThatAStudentWritesBecomesACommandOrAProperty() {
        for (String output : List.of("", SampleReports.HOSTILE)) {
            String text = WorkflowCommands.annotations(List.of(SampleReports.hostile(output)), PATHS)
                    + WorkflowCommands.notGraded(SampleReports.HOSTILE);

            assertThat(text.lines()).allMatch(line -> line.matches("::(error|warning|notice) .*"));
            assertThat(text).doesNotContain("\u001b", "\r", "\ufffe", "\u2028");
            assertThat(text.lines().map(Command::read)).allSatisfy(command -> assertThat(command.properties().keySet())
                    .isSubsetOf("file", "line", "endLine", "col", "endColumn", "title"));
        }
    }

    @Test
    void theTokenThatEndsTheFenceIsNewEachTimeAndLong() {
        var first = new WorkflowCommands();

        assertThat(first.stop()).matches("::stop-commands::[0-9a-f]{64}\n");
        assertThat(first.resume()).isEqualTo("\n::" + first.stop().strip().substring(17) + "::\n");
        assertThat(first.stop()).isNotEqualTo(new WorkflowCommands().stop());
    }

    @Test
    void theSummaryHoldsWhatFitsAndSaysWhatDoesNot() {
        List<Report> reports = Collections.nCopies(300,
                SampleReports.hostile(SampleReports.HOSTILE.repeat(20_000)));

        String summary = StepSummary.write(reports, 1_000_000);

        assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isBetween(500_000, 1_000_000);
        assertThat(summary).containsPattern("[0-9]+ reports had no room here");
        assertThat(StepSummary.write(List.of(SampleReports.failed()), 10)).isEmpty();
    }

    @Test
    void inTheSummaryTextStaysText() {
        String summary = StepSummary.write(List.of(SampleReports.hostile(SampleReports.HOSTILE)), 1_000_000);

        String outside = summary.replaceAll("(?ms)^(`{3,})text$.*?^\\1$", "");
        assertThat(outside).doesNotContain("<script", "](", "@everyone", "https:", "<!--", "`", "\u001b", "${{")
                .contains("&#60;script&#62;");
        assertThat(outside.split("<details>", -1).length).isEqualTo(outside.split("</details>", -1).length);
        assertThat(outside.lines().filter(line -> line.startsWith("|")))
                .allMatch(line -> line.split("\\|", -1).length == 6);
        assertThat(StepSummary.write(List.of(SampleReports.explored()), 100_000)).contains(
                "## A tally for each slot", "**FAILED** | two accounts pay each other | 0/6 | deadlock |",
                "**Next:** Take locks");
    }

    private static List<Command> commands(Report... reports) {
        return WorkflowCommands.annotations(List.of(reports), PATHS).lines().map(Command::read).toList();
    }
}
