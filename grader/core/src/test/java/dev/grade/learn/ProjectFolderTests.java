package dev.grade.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that an editor opens, and that costs nobody a file. */
class ProjectFolderTests {
    private static final Exercise BANK = ExerciseLibrary.open(Path.of("../../exercises")).exercise("bank-transfer");

    @TempDir
    private Path folder;

    @Test
    void itHoldsTheTemplateTheTaskWithoutItsHintsAndTheApi() throws IOException {
        Path made = folder.resolve("a/bank");

        ProjectFolder.create(BANK, made);

        assertThat(Files.readString(made.resolve("src/main/java/Bank.java")))
                .isEqualTo(BANK.answers().getFirst().text());
        assertThat(Files.readString(made.resolve("README.md"))).contains("# Deadlock-free transfer",
                "Fill in `src/main/java/Bank.java`", "`grade hint bank-transfer`").doesNotContain("always began with");
        assertThat(Files.readString(made.resolve("pom.xml"))).contains("<artifactId>bank-transfer</artifactId>",
                "${project.basedir}/lib/grade-api.jar");
        try (var jar = new JarFile(made.resolve("lib/grade-api.jar").toFile())) {
            assertThat(jar.getEntry("dev/grade/api/Stress.class")).isNotNull();
        }
    }

    @Test
    void itIsBuiltWithPluginsThatTheGraderHasFetchedAlready() throws IOException {
        assertThat(Files.readString(Path.of("../../pom.xml"))).contains(
                "<resources-plugin.version>" + ProjectFolder.RESOURCES_PLUGIN + "<",
                "<compiler-plugin.version>" + ProjectFolder.COMPILER_PLUGIN + "<");
    }

    @Test
    void whatIsThereStaysAsItIs() throws IOException {
        Path mine = Files.writeString(folder.resolve("Bank.java"), "mine");

        assertThatThrownBy(() -> ProjectFolder.create(BANK, folder)).isInstanceOf(BadInput.class)
                .hasMessageContaining("already holds files, and nothing in it was changed");
        assertThatThrownBy(() -> ProjectFolder.create(BANK, mine)).isInstanceOf(BadInput.class)
                .hasMessageContaining("is a file; name a folder that does not exist yet");
        assertThat(Files.readString(mine)).isEqualTo("mine");
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).containsExactly(mine);
        }
    }
}
