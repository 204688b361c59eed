package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.fork.Processors;
import dev.grade.mutate.Mutant;
import dev.grade.mutate.Mutants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an author learns which mistakes no check sees; everything is known from an earlier run, so nothing is graded here. */
class VerifyMutantsTests {
    private static final String ANSWER = """
                                         public class HandOver<T> {
                                             private T value;

                                             public synchronized void put(T put) {
                                                 value = put;
                                                 notifyAll();
                                             }

                                             public synchronized T take() {
                                                 return value;
                                             }
                                         }
                                         """;
    private static final String LINE = """
                                       {"exercise":"hand-over","variant":"right/monitor %s","budget":"quick","cores":%d,\
                                       "expected":"killed","actual":"%s","problem":"%s"}
                                       """;

    @TempDir
    private Path folder;

    @BeforeEach
    void twoRightAnswers() throws IOException {
        Path exercise = folder.resolve("pack/hand-over");
        for (String part : List.of("exercise.toml", "checks/HandOverChecks.java", "template/HandOver.java")) {
            Files.createDirectories(exercise.resolve(part).getParent());
            Files.copy(Path.of("../core/src/test/resources/exercises/hand-over", part), exercise.resolve(part));
        }
        for (String answer : List.of("monitor", "other")) {
            Path right = Files.createDirectories(exercise.resolve("solutions/right").resolve(answer));
            Files.writeString(right.resolve("HandOver.java"), ANSWER);
        }
    }

    @Test
    void mutantsOfAnEarlierRunAreNotGradedAgain() throws IOException {
        Path series = Files.writeString(folder.resolve("runs.jsonl"), known());

        Said said = verify(series, "--minutes", "1");

        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("right/monitor  notify-one/", "survived: wakes one thread where all should wake")
                .doesNotContain("still to do").doesNotContain("right/other");
        assertThat(said.code()).isEqualTo(1);
        assertThat(Files.readString(series)).isEqualTo(known());
    }

    @Test
    void whyOneCouldNotBeToldIsSaid() throws IOException {
        Path series = Files.writeString(folder.resolve("runs.jsonl"),
                known().replace("\"passed\",\"problem\":\"\"", "\"inconclusive\",\"problem\":\"because of rain\""));

        assertThat(verify(series).out()).contains("undecided", "    because of rain\n");
    }

    @Test
    void aNoteThatIsWrittenLaterCountsWithoutAnotherGrading() throws IOException {
        Path series = Files.writeString(folder.resolve("runs.jsonl"), known());
        Mutant passed = mutants().stream().filter(VerifyMutantsTests::passes).findFirst().orElseThrow();
        Files.writeString(folder.resolve("pack/hand-over/solutions/equivalents.toml"), """
                                                                                       [[equivalent]]
                                                                                       answer = "right/monitor"
                                                                                       mutants = ["%s"]
                                                                                       reason = "Nobody waits."
                                                                                       """.formatted(passed.id()));

        Said said = verify(series);

        assertThat(said.out()).contains("100.0 % killed").doesNotContain("survived:");
        assertThat(said.code()).isZero();
    }

    private Said verify(Path series, String... more) {
        List<String> args = new ArrayList<>(List.of("verify", "--exercises",
                folder.resolve("pack").toString(), "--only", "right/monitor,right/nobody", "--budget", "quick",
                "--mutants", "--series", series.toString()));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    private static String known() {
        var lines = new StringBuilder();
        for (Mutant mutant : mutants()) {
            lines.append(LINE.formatted(mutant.id(), Processors.count(), passes(mutant) ? "passed" : "data-race", ""));
        }
        return lines.toString();
    }

    private static boolean passes(Mutant mutant) {
        return mutant.operator().id().equals("notify-one");
    }

    private static List<Mutant> mutants() {
        return Mutants.of(Map.of("HandOver.java", ANSWER));
    }
}
