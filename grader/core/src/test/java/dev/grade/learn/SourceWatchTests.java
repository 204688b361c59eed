package dev.grade.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saves are seen, however an editor makes them. */
@Timeout(300)
class SourceWatchTests {
    @TempDir
    private Path folder;

    @Test
    void saveInPlaceByRenameOrInANewFolder() throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Bank.java"), "class Bank {}");
        try (var watch = new SourceWatch(folder)) {
            Files.writeString(source, "class Bank { }");
            assertThat(watch.await()).containsExactly(source);

            Path swap = Files.writeString(folder.resolve(".Bank.java.swp"), "class Bank {  }");
            Files.move(swap, source, StandardCopyOption.ATOMIC_MOVE);
            assertThat(watch.await()).containsExactly(source);

            Path deep = Files.createDirectories(folder.resolve("src/main/java"));
            Files.writeString(deep.resolve("New.java"), "class New {}");
            Set<Path> changed = watch.await();
            assertThat(changed).containsAnyOf(folder, deep.resolve("New.java"));
            while (!changed.contains(deep.resolve("New.java"))) {
                Files.writeString(deep.resolve("New.java"), "class New { }");
                changed = watch.await();
            }
        }
    }

    @Test
    void manySavesAtOnceAreToldTogetherAndOtherFilesNotAtAll() throws IOException, InterruptedException {
        try (var watch = new SourceWatch(folder)) {
            Files.createDirectories(folder.resolve("target"));
            for (int i = 0; i < 50; i++) {
                Files.writeString(folder.resolve("notes" + i + ".txt"), "x");
                Files.writeString(folder.resolve("A" + i % 3 + ".java"), "class A {}");
            }
            assertThat(watch.await()).allMatch(path -> path.toString().endsWith(".java")).hasSizeBetween(1, 3);
        }
    }

    @Test
    void aFolderThatGoesAndComesBackIsWatchedAgain() throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("work"));
        Path source = Files.writeString(root.resolve("A.java"), "class A {}");
        try (var watch = new SourceWatch(root)) {
            Files.delete(source);
            Files.delete(root);
            assertThat(watch.await()).containsExactly(source);
            Files.createDirectories(root);
            assertThat(watch.await()).containsExactly(root);
            Files.writeString(source, "class A {}");
            assertThat(watch.await()).containsExactly(source);
        }
    }

    @Test
    void closingEndsTheWaitAndAMissingFolderIsAnError() throws Exception {
        var watch = new SourceWatch(folder);
        watch.close();
        assertThatThrownBy(watch::await).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> new SourceWatch(folder.resolve("nowhere"))).isInstanceOf(IOException.class);
    }
}
