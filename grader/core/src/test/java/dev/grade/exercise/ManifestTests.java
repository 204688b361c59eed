package dev.grade.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author gets to hear, one line at a time. */
class ManifestTests {
    private static final Path SAMPLES = Path.of("src/test/resources/exercises");

    @TempDir
    private Path folder;
    private String manifest = "";

    @BeforeEach
    void copy() throws IOException {
        Path from = SAMPLES.resolve("tally-box");
        manifest = Files.readString(from.resolve("exercise.toml"));
        for (String file : new String[]{"exercise.toml", "template/TallyBox.java", "template/Sink.java",
                "checks/TallyBoxChecks.java"}) {
            Path to = folder.resolve("tally-box").resolve(file);
            Files.createDirectories(to.resolveSibling("."));
            Files.copy(from.resolve(file), to);
        }
    }

    @Test
    void anExerciseIsReadWhole() {
        Exercise exercise = ExerciseLibrary.open(folder).exercise("tally-box");

        assertThat(exercise.checks()).extracting(CheckSpec::id, CheckSpec::methodName)
                .containsExactly(tuple("adds-up", "addsUp"),
                        tuple("closes", "closes"));
        assertThat(exercise.answers()).extracting(SourceText::path).containsExactly("TallyBox.java");
        assertThat(exercise.given()).extracting(SourceText::path).containsExactly("Sink.java");
        assertThat(exercise.followUps()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"id = \"tally-box\"|id = \"Tally Box\"|needs an id of lower-case words",
            "id = \"tally-box\"|id = \"other\"|must also be the name of its folder",
            "id = \"tally-box\"||needs an id", "title = \"A tally for each slot\"||needs a title and a topic",
            "level = 1|level = 6|needs a level from 1 to 5",
            "level = 1|level = \"easy\"|exercise.toml gives 'level' a value of the wrong kind",
            "level = 1|levle = 1|has the unknown key 'levle'; known are answer, check, checks",
            "level = 1|level = |is not proper TOML", "answer = [\"TallyBox.java\"]||needs 'answer'",
            "answer = [\"TallyBox.java\"]|answer = \"TallyBox.java\"|gives 'answer' a value of the wrong kind",
            "TallyBox.java|Missing.java|names a file",
            "checks = [\"TallyBoxChecks\"]||needs 'checks'",
            "kind = \"functional\"|kind = \"magic\"|gives check 'adds-up' no known kind",
            "points = 6||has a [[check]] without points",
            "points = 6|points = -1|gives check 'adds-up' negative points",
            "title = \"amounts add up\"||gives check 'adds-up' no title",
            "needs = [\"adds-up\"]|needs = [\"later\"]|lets check 'closes' need 'later', which does not stand before it",
            "id = \"closes\"|id = \"adds-up\"|has two checks called 'adds-up'",
            "id = \"closes\"|id = \"Closes!\"|has a [[check]] without an id",
            "on = []|on = [\"bad-luck\"]|asks a follow-up on the unknown bug class 'bad-luck'; known are compile-error, not-attempted",
            "on = []|on = [\"race\"]|asks a follow-up on the unknown bug class 'race', but there is 'data-race'",
            "kind = \"functional\"|kind = \"inspect\"|need 'adds-up', which reads the source",
            "answer = \"An update may be lost.\"||has a [[followUp]] without a question or an answer"})
    void eachComplaintIsOneClearLine(String before, String after, String complaint) throws IOException {
        assertThat(manifest).contains(before);
        Files.writeString(folder.resolve("tally-box/exercise.toml"),
                manifest.replace(before, after == null ? "" : after));

        refused(complaint);
    }

    @Test
    void whatReadingTheSourceHasToKnowIsReadToo() throws IOException {
        Files.writeString(folder.resolve("tally-box/exercise.toml"),
                manifest + """

                           [inspect]
                           onLoop = ["TallyBox#add"]
                           budgetMillis = 25
                           allowComments = true

                           [inspect.executors]
                           "TallyBox(0)" = "single"

                           [inspect.severities]
                           CON104 = "error"

                           [[inspect.allow]]
                           rule = "BLK101"
                           reason = "the exercise is about sleeping"
                           until = "2100-12-31"
                           """);

        var options = ExerciseLibrary.open(folder).exercise("tally-box").inspect();

        assertThat(options.onLoop()).containsExactly("TallyBox#add");
        assertThat(options.budget()).hasMillis(25);
        assertThat(options.allowComments()).isTrue();
        assertThat(options.executors()).containsKey("TallyBox(0)");
        assertThat(options.severities()).containsKey("CON104");
        assertThat(options.allowances()).singleElement()
                .satisfies(allowed -> assertThat(allowed.until()).hasYear(2100));
    }

    @Test
    void aCheckNeedsNothingThatIsRunAfterIt() throws IOException {
        Files.writeString(folder.resolve("tally-box/exercise.toml"), manifest.replaceFirst("functional", "stress"));

        refused("lets check 'closes' need 'adds-up', which is run after it: kinds run in the order functional, explore");
    }

    @Test
    void onlyAnInspectCheckHasRulesAndTheyAreRules() throws IOException {
        Path file = folder.resolve("tally-box/exercise.toml");
        Files.writeString(file, manifest.replace("points = 6", "points = 6\nseverity = \"error\""));
        refused("though its kind is not inspect");
        String inspecting = manifest.replace("needs = [\"adds-up\"]", "").replace("functional", "inspect");
        Files.writeString(file, inspecting.replace("points = 6", "points = 6\nrules = [\"SLOW\"]"));
        refused("which is neither a rule such as BLK102");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"onLoop = [\"add\"]|has not the form Type#method",
            "budgetMillis = -1|gives inspect.budgetMillis a value that is not from 0",
            "severities = {\"BLK1\" = \"error\"}|has the unknown key 'BLK1' under inspect.severities",
            "executors = {\"io\" = \"slow\"}|gives inspect.executors.io the value 'slow'; known are loop, common",
            "allow = [{rule = \"BLK101\"}]|without a rule, a reason and a day",
            "allow = [{rule = \"BLK101\", reason = \"x\", until = \"soon\"}]|which is no day"})
    void aTableThatIsNotProperIsOneClearLine(String line, String complaint) throws IOException {
        Files.writeString(folder.resolve("tally-box/exercise.toml"), manifest + "\n[inspect]\n" + line + "\n");

        refused(complaint);
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        Files.delete(folder.resolve("tally-box/checks/TallyBoxChecks.java"));
        Files.delete(folder.resolve("tally-box/checks"));
        refused("has no folder");
        Files.writeString(folder.resolve("tally-box/exercise.toml"), "");
        refused("needs an id");
        Files.delete(folder.resolve("tally-box/exercise.toml"));
        refused("No exercise stands below");
    }

    @Test
    void anUnknownExerciseIsNamedWithItsNearest() {
        var library = ExerciseLibrary.open(SAMPLES);

        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> library.exercise("TALLY"))
                .withMessage("There is no exercise 'TALLY', but there is 'tally-box'; 'grade list' shows them all.");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> ExerciseLibrary.open(folder.resolve("missing")))
                .withMessageContaining("--exercises DIR");
    }

    @Test
    void onlyWhatIsNamedOrAskedForIsRead() throws IOException {
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/exercise.toml"), "id = ");
        Files.createDirectories(folder.resolve("broken/template"));
        Files.writeString(folder.resolve("broken/template/Broken.java"), "class Broken {}");
        var library = ExerciseLibrary.open(folder);
        var answer = new SourceText("Answer.java", "class TallyBox {}");

        assertThat(library.exercise("tally-box").id()).isEqualTo("tally-box");
        assertThat(library.named(List.of(answer))).extracting(Exercise::id).containsExactly("tally-box");
        assertThat(library.named(List.of(new SourceText("Tally.java", "class Tally {}")))).isEmpty();
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> library.named(List.of(answer, new SourceText("B.java", "record Broken() {}"))));
        assertThatExceptionOfType(BadInput.class).isThrownBy(library::exercises);
    }

    private void refused(String complaint) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> ExerciseLibrary.open(folder).exercises())
                .satisfies(bad -> assertThat(bad.getMessage()).contains(complaint).doesNotContain("\n"));
    }
}
