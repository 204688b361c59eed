package dev.grade.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BugNamesTests {
    @ParameterizedTest
    @EnumSource
    void theGuideForAuthorsSaysWhatEachMeans(BugClass bug) throws IOException {
        assertThat(Files.readString(Path.of("../docs/for-authors.md")))
                .contains("| `" + bug.id() + "` | " + bug.sentence() + " |");
    }
}
