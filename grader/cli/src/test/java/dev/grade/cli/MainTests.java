package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.report.console.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a user meets it. */
class MainTests {
    private static final Path SAMPLES = Path.of("../core/src/test/resources");
    private static final String EXERCISES = SAMPLES.resolve("exercises").toString();
    private static final String RIGHT = SAMPLES.resolve("answers/HandOver.java").toString();
    private static final String UNTOUCHED = SAMPLES.resolve("exercises/hand-over/template").toString();

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void keepCachesAway() {
        System.setProperty("grade.home", home.toString());
        System.setProperty("grade.progress", home.resolve("progress.properties").toString());
    }

    @AfterAll
    static void forget() {
        System.clearProperty("grade.home");
        System.clearProperty("grade.progress");
    }

    @Test
    void aRightAnswerPasses() {
        Said said = grade(RIGHT);

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("hand-over", "passed  what was put is taken", "PASSED  100 of 100 points");
        assertThat(said.code()).isZero();
    }

    @Test
    void anAnswerThatDoesNotPassSaysSoInTheExitCode() throws IOException {
        Said said = grade(UNTOUCHED);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("not-attempted", "0 of 100 points", "Next: Fill in the template");

        Path broken = Files.writeString(folder.resolve("HandOver.java"), "class HandOver {\n    int x = y;\n}\n");
        said = grade(broken.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("HandOver.java:2: error: cannot find symbol", "            ^",
                "compile-error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|Nothing to grade", "--no-such|Unknown option: '--no-such'. Try",
            "--seed x a.java|Invalid value for option '--seed'", "--budget huge a.java|There is no budget 'huge'",
            "-e nothing a.java|There is no exercise 'nothing'",
            "-e hadn-over a.java|There is no exercise 'hadn-over', but there is 'hand-over'",
            "-|Answers are not read from standard input", "list all|does not know what to do with 'all'",
            "--budget quick verify|stands before 'verify', where it has no effect",
            "verify --only nobody|No known answer has 'nobody' in its name", "verify --minutes 5|goes with --series",
            "show|Missing required parameter",
            "show nothing|There is no exercise 'nothing'", "missing/|There is nothing at missing/; check the path.",
            "--json /nowhere/at/all.json a.java|/nowhere/at/all.json can't be written",
            "--json . a.java|. can't be written", "--json|Missing required parameter for option '--json'",
            "verify --times 0|--times and --jobs take numbers from 1",
            "list --exercises /nowhere|There is no folder /nowhere with exercises",
            "--json - --junit - a.java|Only one of the reports can go to standard output",
            "--github --json - a.java|--github speaks on standard output, so no report can go there",
            "--exercism out.json a.java b.java|--exercism takes one submission, and there are 2.",
            "--classroom50 out.json a.java|--classroom50 needs ", "start|Missing required parameter",
            "start nothing|There is no exercise 'nothing'", "hint nothing|There is no exercise 'nothing'",
            "new-exercise Two_Words|can't name an exercise; use lower-case words joined by hyphens",
            "new-exercise a-b --class class|can't name a class; give another one with --class",
            "new-exercise hand-over|is there already, and nothing was changed",
            "watch /nowhere|There is no folder /nowhere; 'grade start ID' makes one to work in."})
    void wrongUsageIsOneLineAndCodeTwo(String arguments, String complaint) {
        List<String> args = new ArrayList<>(arguments == null ? List.of() : List.of(arguments.split(" ", -1)));
        if (!args.contains("--exercises")) {
            boolean sub = !args.isEmpty()
                    && List.of("show", "verify", "list", "start", "hint", "watch", "new-exercise")
                            .contains(args.getFirst());
            args.addAll(sub ? 1 : 0, List.of("--exercises", EXERCISES));
        }
        Said said = Said.by(args.toArray(String[]::new));

        assertThat(said.err()).startsWith("grade: ").contains(complaint).hasLineCount(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void oneBadPathDoesNotLoseTheOthers() throws IOException {
        Path json = folder.resolve("report.json");

        Said said = grade(RIGHT, "missing/", UNTOUCHED, "--json", json.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("grade: There is nothing at missing/; check the path.\n");
        assertThat(said.out()).contains("PASSED  100", "not-attempted");
        assertThat(Files.readString(json)).contains("\"grade-reports/1\"", "\"passed\"", "\"failed\"");
    }

    @Test
    void aBadPathAloneWritesNothing() throws IOException {
        Said said = grade("missing.zip", "--json", folder.resolve("report.json").toString());

        assertThat(said.code()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void namesThatWouldSteerTheTerminalStayOnOneHarmlessLine() {
        Said said = grade("a\nPASSED  100\u001b[2J\u202E.java");

        assertThat(said.err()).hasLineCount(1).doesNotContain("\u001b", "\u202E");
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void jsonOnStandardOutputComesAlone() {
        Said said = grade(UNTOUCHED, "--json", "-");

        assertThat(said.out()).startsWith("{\n  \"schema\" : \"grade-report/1\"").endsWith("}\n");
        assertThat(said.out()).contains("\"bugClasses\" : [ \"not-attempted\" ]");
    }

    @Test
    void eachFormatGoesToItsOwnFileAndTheTextToTheTerminal() throws IOException {
        Path scores = Files.createDirectories(folder.resolve("scores"));

        Said said = grade(UNTOUCHED, "--junit", folder.resolve("j.xml").toString(), "--sarif",
                folder.resolve("s.json").toString(), "--otr", folder.resolve("o.xml").toString(), "--gradescope",
                folder.resolve("g.json").toString(), "--exercism", scores.toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("not-attempted");
        assertThat(Files.readString(folder.resolve("j.xml"))).contains("<testsuite ", "type=\"not-attempted\"");
        assertThat(Files.readString(folder.resolve("s.json"))).contains("\"2.1.0\"", "\"not-attempted\"");
        assertThat(Files.readString(folder.resolve("o.xml"))).contains("<e:events ", "status=\"FAILED\"");
        assertThat(Files.readString(folder.resolve("g.json"))).contains("\"score\" : 0", "\"max_score\"");
        assertThat(Files.readString(scores.resolve("results.json"))).contains("\"version\" : 3", "\"error\"");
    }

    @Test
    void whatCanNotBeReadIsToldWhereItIsBookedAndLeavesOtherFilesAlone() throws IOException {
        Path results = Files.writeString(folder.resolve("results.json"), "an old grade");
        Path report = Files.writeString(folder.resolve("report.json"), "an old report");

        Said said = grade("missing.zip", "--gradescope", results.toString(), "--json", report.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(Files.readString(results)).contains("\"score\" : 0",
                "Not graded: There is nothing at missing.zip; check the path.");
        assertThat(Files.readString(report)).isEqualTo("an old report");
    }

    @Test
    void githubGetsAnnotationsAfterAFenceAroundAllThatAStudentCanWrite() {
        Said said = grade(UNTOUCHED, "missing/", "--github");

        List<String> lines = said.out().lines().toList();
        String token = lines.getFirst().replace("::stop-commands::", "");
        int end = lines.indexOf("::" + token + "::");
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(lines.subList(1, end)).noneMatch(line -> line.startsWith("::")).anyMatch(line -> line
                .contains("not-attempted"));
        assertThat(lines.subList(end + 1, lines.size())).contains(
                "::error title=not graded::There is nothing at missing/; check the path.")
                .anyMatch(line -> line.startsWith("::error title=not-attempted%3A it compiles and fits the template::"))
                .anyMatch(line -> line.startsWith("::notice title=hand-over::"));
    }

    @Test
    void startMakesAFolderOnceAndTheListSaysWhatToDoNext() {
        Path made = folder.resolve("work");

        Said first = Said.by("start", "hand-over", made.toString(), "--exercises", EXERCISES);
        Said second = Said.by("start", "hand-over", made.toString(), "--exercises", EXERCISES);

        assertThat(first.out()).contains("Made " + made, "Next: open the folder in your editor");
        assertThat(first.code()).isZero();
        assertThat(second.err()).contains("already holds files, and nothing in it was changed").hasLineCount(1);
        assertThat(second.code()).isEqualTo(2);
        assertThat(Said.by("list", "--exercises", EXERCISES).out()).contains("hand-over   level 2  begun",
                "Next: go on with 'grade watch " + made + "'.");
        Said.by("--exercises", EXERCISES, made.toString());
        assertThat(Said.by("list", "--exercises", EXERCISES).out()).contains("hand-over   level 2  0 of 100");
    }

    @Test
    void hintsComeOneAtATimeAndShowDoesNotGiveThemAway() {
        Path real = Path.of("../../exercises");
        String[] hint = {"hint", "bank-transfer", "--exercises", real.toString()};

        assertThat(Said.by(hint).out()).startsWith("Hint 1 of 3: ");
        assertThat(Said.by(hint).out()).startsWith("Hint 2 of 3: ").doesNotContain("Hint 1");
        assertThat(Said.by(hint).out()).startsWith("Hint 3 of 3: ").endsWith("That is the last one.\n");
        assertThat(Said.by(hint).out()).startsWith("Hint 3 of 3: ");
        assertThat(Said.by("hint", "bank-transfer", "--all", "--exercises", real.toString()).out())
                .containsSubsequence("Hint 1", "Hint 2", "Hint 3");
        assertThat(Said.by("show", "bank-transfer", "--exercises", real.toString()).out())
                .contains("Hints: 3; 'grade hint bank-transfer --exercises " + real + "' shows")
                .doesNotContain("always began with");
    }

    @Test
    void theCompletionScriptKnowsCommandsOptionsAndExercises() {
        assertThat(Said.by("completion", "--exercises", EXERCISES).out()).startsWith("#!/usr/bin/env bash")
                .contains("start", "'--gradescope'", "tally-box");
    }

    @Test
    void aBrokenManifestIsOneLine() throws IOException {
        Path exercise = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(exercise.resolve("exercise.toml"), "id = \"broken\"\nlevle = 3\n");

        Said said = Said.by("list", "--exercises", folder.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("exercise.toml", "the unknown key 'levle'").hasLineCount(1);
    }

    @Test
    void exercisesThatDoNotCompileAreNamedBeforeAnythingIsGraded() throws IOException {
        Path exercise = folder.resolve("hand-over");
        for (String file : List.of("exercise.toml", "template/HandOver.java", "checks/HandOverChecks.java")) {
            Path to = exercise.resolve(file);
            Files.createDirectories(to.resolveSibling("."));
            String text = Files.readString(SAMPLES.resolve("exercises/hand-over").resolve(file));
            Files.writeString(to, text.replace("cell.take()", "cell.get()"));
        }
        Said said = Said.by("--exercises", folder.toString(), RIGHT);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("hand-over", "HandOverChecks.java:", "cannot find symbol").hasLineCount(1);
    }

    @Test
    void anEmptyPathIsNotTheFolderOneStandsIn() {
        Said said = grade("");

        assertThat(said.err()).startsWith("grade: An empty path was given").hasLineCount(1);
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void theFolderOfExercisesMayBeNamedBeforeTheCommand() {
        assertThat(Said.by("--exercises", EXERCISES, "list")).isEqualTo(Said.by("list", "--exercises", EXERCISES));
    }

    @Test
    void listShowDoctorAndHelp() {
        Said list = Said.by("list", "--exercises", EXERCISES);
        assertThat(list.out()).containsSubsequence("tally-box   level 1", "hand-over   level 2", "Next: ",
                " --exercises ");
        assertThat(list.code()).isZero();
        assertThat(Said.by("hint", "tally-box", "--exercises", EXERCISES).out()).startsWith(
                "There are no hints for tally-box; 'grade show tally-box --exercises ").endsWith("' tells the task.\n");

        Said show = Said.by("show", "tally-box", "--exercises", EXERCISES);
        assertThat(show.out()).contains("functional   6/10  amounts add up",
                "Next: 'grade start tally-box --exercises ");
        assertThat(show.code()).isZero();

        Said doctor = Said.by("doctor", "--exercises", EXERCISES);
        assertThat(doctor.out()).contains("JDK ", "cores ", "isolation ", "exercises  3 in ");
        assertThat(doctor.code()).isZero();

        assertThat(Said.by("--help").out()).contains("Usage: grade", "Exit code: 0 all passed");
        assertThat(Said.by("--version").out()).startsWith("grade ");
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertThat(ReportOutput.ink(true, Map.of())).isEqualTo(Ink.COLOUR);
        assertThat(ReportOutput.ink(true, Map.of("NO_COLOR", ""))).isEqualTo(Ink.COLOUR);
        assertThat(ReportOutput.ink(true, Map.of("NO_COLOR", "1"))).isEqualTo(Ink.PLAIN);
        assertThat(ReportOutput.ink(true, Map.of("TERM", "dumb"))).isEqualTo(Ink.PLAIN);
        assertThat(ReportOutput.ink(false, Map.of())).isEqualTo(Ink.PLAIN);
    }

    private static Said grade(String... args) {
        List<String> all = new ArrayList<>(List.of("--exercises", EXERCISES));
        all.addAll(List.of(args));
        return Said.by(all.toArray(String[]::new));
    }
}
