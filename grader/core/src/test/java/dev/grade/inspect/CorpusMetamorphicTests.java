package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Written in another form, a file of the corpus gets the same verdicts. */
@Tag("in-ci")
@Execution(ExecutionMode.CONCURRENT)
class CorpusMetamorphicTests {

    private static final int FEWEST = 3;

    @ParameterizedTest
    @EnumSource(Change.class)
    void aFileThatBlocksBlocksInEveryForm(Change change) throws IOException {
        int changed = 0;
        for (Path file : files("bad")) {
            String source = Files.readString(file);
            var other = change.of(source);
            if (other.isPresent()) {
                changed++;
                assertThat(rules(other.get())).as(other.get()).isEqualTo(rules(source));
            }
        }
        assertThat(changed).as("files in which there was something to change").isGreaterThan(FEWEST);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aFileThatDoesNotDoesNotInAnyForm(Change change) throws IOException {
        for (Path file : files("ok")) {
            var other = change.of(Files.readString(file));
            if (other.isPresent()) {
                assertThat(rules(other.get())).as(other.get()).isEmpty();
            }
        }
    }

    private static List<String> rules(String source) {
        return Inspector.inspect(Sources.of("Case.java", source), InspectOptions.defaults()).findings().stream()
                .filter(f -> f.rule().matches("BLK[1-4].*") && f.severity() != Severity.NOTE)
                .map(f -> f.rule() + " " + f.severity()).sorted().toList();
    }

    private static List<Path> files(String label) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/inspect").resolve(label))) {
            return files.sorted().toList();
        }
    }
}
