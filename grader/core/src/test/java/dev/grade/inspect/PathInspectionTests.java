package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grade.inspect.options.InspectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathInspectionTests {

    private static PathInspection inspect(Path path) throws IOException {
        return PathInspection.of(List.of(path), List.of(), InspectOptions.defaults());
    }

    @Test
    void aFolderIsReadWhole(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "class A { int a() { return new B().b(); } }");
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/B.java"), "class B { int b() { return 1; } }");
        Files.writeString(folder.resolve("notes.txt"), "not java");
        var result = inspect(folder);
        assertThat(result.sources().files()).hasSize(2);
        assertThat(result.inspection().coverage().unresolved()).isZero();
        assertThat(result.exitCode()).isZero();
        assertThat(result.text()).startsWith("No findings.");
    }

    @Test
    void anErrorGivesExitCodeOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("A.java");
        Files.writeString(file, "import java.util.*; import java.util.concurrent.*; class A { void m(Timer t, "
                + "CompletableFuture<String> f) { t.schedule(new TimerTask() { public void run() { f.join(); } }, 1); } }");
        var result = inspect(file);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json().get("findings")).asInstanceOf(
                org.assertj.core.api.InstanceOfAssertFactories.list(Map.class)).singleElement()
                .satisfies(f -> assertThat(((Map<?, ?>) f).get("rule")).isEqualTo("BLK102"));
        assertThat(result.sarif("1")).containsKey("runs");
    }

    @Test
    void nothingToReadIsSaid(@TempDir Path folder) {
        assertThatThrownBy(() -> inspect(folder)).isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no Java source there");
        assertThatThrownBy(() -> inspect(folder.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aLinkInAFolderIsNoPartOfIt(@TempDir Path folder) throws IOException {
        Path outside = Files.writeString(Files.createDirectories(folder.resolve("other")).resolve("Secret.java"),
                "class Secret { }");
        Path inside = Files.createDirectories(folder.resolve("answer"));
        Files.writeString(inside.resolve("A.java"), "class A { }");
        Files.createSymbolicLink(inside.resolve("B.java"), outside);
        assertThat(inspect(inside).sources().files()).hasSize(1);
        assertThat(inspect(inside.resolve("B.java")).sources().files()).hasSize(1);
    }
}
