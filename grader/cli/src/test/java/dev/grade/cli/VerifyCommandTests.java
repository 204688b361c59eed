package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How an author proves that an exercise grades well. */
class VerifyCommandTests {
    private static final String EXERCISES = "../core/src/test/resources/exercises";
    private static final String LINE = """
                                       {"exercise":"hand-over","variant":"%s","budget":"quick","cores":%d,\
                                       "expected":"failed","actual":"%s","problem":"%s"}
                                       """;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX) // only there a process can be kept on some cores
    void aCompleteSeriesIsCountedForEachNumberOfCores() throws IOException {
        Path series = Files.writeString(folder.resolve("runs.jsonl"),
                LINE.formatted("template", 1, "not-attempted", "")
                        + LINE.formatted("template", 1, "passed", "must fail, but got passed")
                        + LINE.formatted("template-touched", 1, "wrong-output", "").repeat(2));
        Path json = folder.resolve("table.json");

        Said said = verify("--only", "template", "-n", "2", "--cores", "1", "--series", series.toString(), "--json",
                json.toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("1 core\nhand-over", "NO  template", "1x not-attempted, 1x passed",
                "must fail, but got passed (1x)",
                "hand-over                        1         4                1   25.00%",
                "4 gradings, 1 not as expected");
        assertThat(said.code()).isEqualTo(1);
        assertThat(Files.readString(series)).hasLineCount(4);
        assertThat(Files.readString(json)).contains("\"grade-verify/1\"", "\"flakeRate\" : 0.25",
                "\"not-attempted\" : 1",
                "\"cores\" : 1");
    }

    @Test
    @EnabledOnOs(OS.LINUX) // only there a process can be kept on some cores
    void gradingsOnFewerCoresAreRealOnes() throws IOException {
        Path series = folder.resolve("runs.jsonl");

        Said said = verify("--only", "template", "--cores", "1", "--series", series.toString());

        assertThat(said.out()).contains("1 core", "ok  template ", "ok  template-touched ",
                "2 gradings, 0 not as expected");
        assertThat(said.code()).isZero();
        assertThat(Files.readString(series)).contains("\"cores\":1").hasLineCount(2);
    }

    @Test
    void numbersOfCoresThatCannotBeAreOneLine() {
        assertThat(verify("--cores", "0").err())
                .isEqualTo("grade: --cores takes numbers from 1, such as 1,2, and does not go with --mutants.\n");
        Said more = verify("--cores", "1,100000");
        assertThat(more.err()).startsWith("grade: This machine has ").contains("not 100000").hasLineCount(1);
        assertThat(more.out()).isEmpty();
        assertThat(verify("--cores", "1,x").err()).startsWith("grade: Invalid value for option '--cores'")
                .hasLineCount(1);
    }

    @Test
    void whatIsNotAsExpectedIsToldAtTheEndWithItsReport() throws IOException {
        Path exercise = folder.resolve("pack/hand-over");
        for (String part : List.of("exercise.toml", "checks/HandOverChecks.java", "template/HandOver.java")) {
            Files.createDirectories(exercise.resolve(part).getParent());
            Files.copy(Path.of(EXERCISES, "hand-over", part), exercise.resolve(part));
        }
        Path answer = Files.createDirectories(exercise.resolve("solutions/right/forgets"));
        Files.writeString(answer.resolve("HandOver.java"), """
                                                           public class HandOver<T> {
                                                               public void put(T value) {
                                                               }

                                                               public T take() {
                                                                   return null;
                                                               }
                                                           }
                                                           """);

        Said said = Said.by("verify", "--exercises", folder.resolve("pack").toString(), "--only", "right", "--budget",
                "quick", "--again", "2");

        assertThat(said.out().substring(said.out().indexOf("its report:")))
                .contains("FAILED  what was put is taken  0/10  wrong-output")
                .endsWith("1 grading, 1 not as expected\ngraded again 2 times: 2 not as expected\n");
        assertThat(said.out()).contains("\nhand-over/right/forgets must pass, but got wrong-output; its report:\n");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void whatAnAuthorHasLeftOutIsToldAndIsNoSuccess() throws IOException {
        Path pack = newExercise();
        Path exercise = pack.resolve("hit-counter");
        Path task = exercise.resolve("README.md");
        Files.writeString(task, Files.readString(task).replace("| 50 |", "| 45 |"));
        Files.delete(exercise.resolve("solutions/variants.toml"));
        for (String kind : List.of("right", "wrong")) {
            Files.move(exercise.resolve("solutions").resolve(kind), folder.resolve(kind));
        }

        Said said = Said.by("verify", "--exercises", pack.toString(), "--budget", "quick");

        assertThat(said.out()).endsWith(
                """
                hit-counter: README.md tells of 95 points under '## What is graded', but the checks in exercise.toml have 100.
                hit-counter: There is no answer in right/: nothing shows that the checks let one pass.
                hit-counter: There is no answer in wrong/: nothing shows that the checks find a mistake.
                2 gradings, 0 not as expected
                """);
        assertThat(said.code()).isEqualTo(1);
        Files.writeString(task, "");
        assertThat(Said.by("verify", "--exercises", pack.toString(), "--budget", "quick", "--sample").out())
                .contains("hit-counter: README.md says nothing: whoever is to solve hit-counter reads the task there.");
    }

    @Test
    void aCheckThatIsTakenOutOfTheManifestAloneIsToldThoughNothingElseHasChanged() throws IOException {
        Path pack = newExercise();
        String[] first = {"verify", "--exercises", pack.toString(), "--budget", "quick", "--only", "monitor"};
        assertThat(Said.by(first).code()).isZero();
        Path manifest = pack.resolve("hit-counter/exercise.toml");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.substring(0, text.lastIndexOf("[[check]]")));

        assertThat(Said.by(first).err()).startsWith("grade: The exercise hit-counter has the check HitCounterChecks.")
                .contains(", and no [[check]] names it: add one with id = ").hasLineCount(1);
    }

    @Test
    void aTemplateThatIsRightAsItStandsIsNotAsExpected() throws IOException {
        Path pack = newExercise();
        Path exercise = pack.resolve("hit-counter");
        Files.copy(exercise.resolve("solutions/right/monitor/HitCounter.java"),
                exercise.resolve("template/HitCounter.java"), StandardCopyOption.REPLACE_EXISTING);

        Said said = Said.by("verify", "--exercises", pack.toString(), "--budget", "quick", "--only", "touched");

        assertThat(said.out()).contains("hit-counter/template-touched must fail, but got passed; its report:");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void anExerciseThatIsNamedTwiceIsGradedOnce() throws IOException {
        Path pack = newExercise();

        Said said = Said.by("verify", "hit-counter", "hit-counter", "--exercises", pack.toString(), "--budget", "quick",
                "--only", "touched");

        assertThat(said.out()).endsWith("1 grading, 0 not as expected\n");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void aTemplateWithABraceInItsLastCommentIsTouchedWhereItsClassEnds() throws IOException {
        Path pack = newExercise();
        Path template = pack.resolve("hit-counter/template/HitCounter.java");
        Files.writeString(template, Files.readString(template) + "// }\n");

        Said said = Said.by("verify", "--exercises", pack.toString(), "--budget", "quick", "--only", "touched");

        assertThat(said.out()).contains("ok  template-touched ", "wrong-output");
        assertThat(said.code()).isZero();
    }

    @Test
    void aTemplateThatCannotBeTouchedShowsNothing() throws IOException {
        Path pack = newExercise();
        Path template = pack.resolve("hit-counter/template/HitCounter.java");
        String text = Files.readString(template);
        Files.writeString(template,
                text.substring(0, text.lastIndexOf('}')) + "    static final class AddedAndEmpty {\n    }\n}\n");

        Said said = Said.by("verify", "--exercises", pack.toString(), "--budget", "quick", "--only", "touched");

        assertThat(said.out()).contains("hit-counter/template-touched must fail, but got compile-error; its report:");
        assertThat(said.code()).isEqualTo(1);
    }

    /** A pack with the exercise hit-counter, which is complete. */
    private Path newExercise() {
        Path pack = folder.resolve("pack");
        assertThat(Said.by("new-exercise", "hit-counter", "--exercises", pack.toString()).code()).isZero();
        return pack;
    }

    private static Said verify(String... more) {
        List<String> args = new ArrayList<>(
                List.of("verify", "hand-over", "--exercises", EXERCISES, "--budget", "quick"));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }
}
