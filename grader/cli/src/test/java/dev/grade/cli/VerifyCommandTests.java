package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                                       {"exercise":"hand-over","variant":"template","budget":"quick","cores":%d,\
                                       "expected":"failed","actual":"%s","problem":"%s"}
                                       """;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX) // only there a process can be kept on some cores
    void aCompleteSeriesIsCountedForEachNumberOfCores() throws IOException {
        Path series = Files.writeString(folder.resolve("runs.jsonl"),
                LINE.formatted(1, "not-attempted", "") + LINE.formatted(1, "passed", "must fail, but got passed"));
        Path json = folder.resolve("table.json");

        Said said = verify("-n", "2", "--cores", "1", "--series", series.toString(), "--json", json.toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("1 core\nhand-over", "NO  template", "1x not-attempted, 1x passed",
                "must fail, but got passed (1x)",
                "hand-over                        1         2                1   50.00%",
                "2 gradings, 1 not as expected");
        assertThat(said.code()).isEqualTo(1);
        assertThat(Files.readString(series)).hasLineCount(2);
        assertThat(Files.readString(json)).contains("\"grade-verify/1\"", "\"flakeRate\" : 0.5",
                "\"not-attempted\" : 1",
                "\"cores\" : 1");
    }

    @Test
    @EnabledOnOs(OS.LINUX) // only there a process can be kept on some cores
    void gradingsOnFewerCoresAreRealOnes() throws IOException {
        Path series = folder.resolve("runs.jsonl");

        Said said = verify("--cores", "1", "--series", series.toString());

        assertThat(said.out()).contains("1 core", "ok  template", "1 gradings, 0 not as expected");
        assertThat(said.code()).isZero();
        assertThat(Files.readString(series)).contains("\"cores\":1").hasLineCount(1);
    }

    @Test
    void numbersOfCoresThatCannotBeAreOneLine() {
        assertThat(verify("--cores", "0").err())
                .isEqualTo("grade: --cores takes numbers from 1, such as 1,2, and does not go with --mutants.\n");
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
                .endsWith("1 gradings, 1 not as expected\ngraded again 2 times: 2 not as expected\n");
        assertThat(said.out()).contains("\nhand-over/right/forgets must pass, but got wrong-output; its report:\n");
        assertThat(said.code()).isEqualTo(1);
    }

    private static Said verify(String... more) {
        List<String> args = new ArrayList<>(
                List.of("verify", "hand-over", "--exercises", EXERCISES, "--budget", "quick"));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }
}
