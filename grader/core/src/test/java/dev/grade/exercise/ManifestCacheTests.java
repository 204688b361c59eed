package dev.grade.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read once is read again as long as the text stays the same. */
class ManifestCacheTests {
    private static final String PROPER = """
                                         id = "counter"
                                         title = "A counter"
                                         topic = "locks"
                                         level = 2
                                         answer = ["Counter.java"]
                                         checks = ["CounterChecks"]

                                         [[check]]
                                         id = "counts"
                                         kind = "functional"
                                         points = 10
                                         title = "it counts"
                                         """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("counter/exercise.toml");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, PROPER);
    }

    static Stream<Path> manifests() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../../exercises"))) {
            return folders.map(home -> home.resolve("exercise.toml")).filter(Files::isRegularFile).sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyManifestIsTheSameFromTheCache(Path manifest) throws IOException {
        var cache = new ManifestCache(folder.resolve("cache"));
        Manifest parsed = new ManifestReader(manifest, cache).read();

        assertThat(cache.load(Files.readString(manifest))).contains(parsed);
        assertThat(new ManifestReader(manifest, cache).read()).isEqualTo(parsed);
    }

    @Test
    void anotherTextIsReadAnew() throws IOException {
        var cache = new ManifestCache(folder.resolve("cache"));
        new ManifestReader(file, cache).read();
        Files.writeString(file, PROPER.replace("points = 10", "points = 11"));

        assertThat(new ManifestReader(file, cache).read().check()).extracting(Manifest.Check::points)
                .containsExactly(11);
    }

    @Test
    void whatIsImproperIsNotKept() throws IOException {
        var cache = new ManifestCache(folder.resolve("cache"));
        String improper = PROPER.replace("level = 2", "level = 9");
        Files.writeString(file, improper);

        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new ManifestReader(file, cache).read())
                    .withMessageContaining("needs a level from 1 to 5");
        }
        assertThat(cache.load(improper)).isEmpty();
    }

    @Test
    void theSameTextInAFolderOfAnotherNameIsRefused() throws IOException {
        var cache = new ManifestCache(folder.resolve("cache"));
        new ManifestReader(file, cache).read();
        Path copy = folder.resolve("counter-2/exercise.toml");
        Files.createDirectories(copy.resolveSibling("."));
        Files.writeString(copy, PROPER);

        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new ManifestReader(copy, cache).read())
                .withMessageContaining("must also be the name of its folder");
    }

    @Test
    void aDamagedOrUnusableCacheOnlyCostsTime() throws IOException {
        Path kept = folder.resolve("cache");
        var cache = new ManifestCache(kept);
        Manifest parsed = new ManifestReader(file, cache).read();
        try (Stream<Path> files = Files.list(kept)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            Files.write(all.getFirst(), new byte[]{127, 0, 0, 0, 1});
        }

        assertThat(new ManifestReader(file, cache).read()).isEqualTo(parsed);
        assertThat(new ManifestReader(file, new ManifestCache(file.resolve("no/folder"))).read()).isEqualTo(parsed);
    }
}
