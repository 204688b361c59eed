package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Small files that each block where they must not, and small files that look like it and do not. Many use libraries whose
 * class files are not there.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTests {
    private static final Path CORPUS = Path.of("src/test/resources/inspect");

    @ParameterizedTest
    @MethodSource("bad")
    void aFileThatBlocksHasAFinding(Path file) throws IOException {
        assertThat(findings(file)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ok")
    void aFileThatDoesNotBlockHasNone(Path file) throws IOException {
        assertThat(findings(file)).isEmpty();
    }

    private static List<Finding> findings(Path file) throws IOException {
        var sources = Sources.of(String.valueOf(file.getFileName()), Files.readString(file));
        return Inspector.inspect(sources, InspectOptions.defaults()).findings().stream()
                .filter(f -> f.rule().matches("BLK[1-4].*") && f.severity() != Severity.NOTE).toList();
    }

    static Stream<Path> bad() throws IOException {
        return files("bad");
    }

    static Stream<Path> ok() throws IOException {
        return files("ok");
    }

    private static Stream<Path> files(String label) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(label))) {
            return files.sorted().toList().stream();
        }
    }
}
