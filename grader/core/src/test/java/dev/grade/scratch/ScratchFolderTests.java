package dev.grade.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders of killed processes go, and nothing else does. */
class ScratchFolderTests {
    private static final String LINKS = "there it takes rights of their own to make links";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path temporary;

    @BeforeEach
    void resolve() throws IOException {
        temporary = temporary.toRealPath();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = LINKS)
    void aClosedFolderIsGoneWithEverythingInItButNotWhatLinksInItLeadTo() throws IOException {
        Path kept = Files.writeString(temporary.resolve("kept"), "x");
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "x");
        try (var folder = ScratchFolder.in(temporary)) {
            Files.createDirectories(folder.path().resolve("a/b"));
            Files.createSymbolicLink(folder.path().resolve("a/file"), kept);
            Files.createSymbolicLink(folder.path().resolve("a/folder"), elsewhere);
        }
        assertThat(temporary).isDirectoryNotContaining("glob:**/grade-*");
        assertThat(kept).exists();
        assertThat(elsewhere.resolve("kept")).exists();
    }

    @Test
    void theFolderOfAKilledProcessGoesAndThatOfALivingOneStays() throws Exception {
        Process killed = owner();
        Process living = owner();
        try (var own = ScratchFolder.in(temporary)) {
            Path left = folderOf(killed);
            Path needed = folderOf(living);
            Sweep.beside(own.home());
            assertThat(List.of(left, needed)).as("both live").allMatch(Files::exists);

            killed.destroyForcibly().waitFor();
            Sweep.beside(own.home());
            assertThat(left).doesNotExist();
            assertThat(left.getParent()).doesNotExist();
            assertThat(needed.resolve("sub/file")).exists();
            assertThat(own.path()).exists();

            Sweep.beside(own.home());
            Process other = sweeper(own.home());
            assertThat(other.waitFor()).isZero();
            assertThat(own.path()).as("a sweep gives no lock of its own process away").exists();
        } finally {
            killed.destroyForcibly();
            living.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux shows where a process stands")
    void bubblewrapThatWaitsInTheFolderOfAKilledProcessIsEndedAndAShellThereIsNot() throws Exception {
        Process killed = owner();
        Path left = folderOf(killed);
        Path cat = Path.of("/bin/cat").toRealPath();
        // what a program is called is what its file is called
        Path asBubblewrap = Files.copy(cat, temporary.resolve("bwrap"), StandardCopyOption.COPY_ATTRIBUTES);
        Process bubblewrap = new ProcessBuilder(asBubblewrap.toString()).directory(left.toFile()).start();
        Process shell = new ProcessBuilder(cat.toString()).directory(left.toFile()).start();
        try (var own = ScratchFolder.in(temporary)) {
            Sweep.beside(own.home());
            assertThat(bubblewrap.isAlive()).as("its owner lives").isTrue();

            killed.destroyForcibly().waitFor();
            Sweep.beside(own.home());
            assertThat(bubblewrap.waitFor()).as("ended by a signal").isGreaterThan(128);
            assertThat(left).doesNotExist();
            assertThat(shell.isAlive()).isTrue();
        } finally {
            List.of(killed, bubblewrap, shell).forEach(Process::destroyForcibly);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = LINKS)
    void whatHasNoMarkOrIsALinkStays() throws IOException {
        Path unmarked = Files.createDirectory(temporary.resolve("grade-unmarked"));
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve(Mark.NAME), "");
        Path link = Files.createSymbolicLink(temporary.resolve("grade-link"), outside);
        Path linked = Files.createDirectory(temporary.resolve("grade-linked"));
        Files.createSymbolicLink(linked.resolve(Mark.NAME), outside.resolve(Mark.NAME));
        try (var own = ScratchFolder.in(temporary)) {
            Sweep.beside(own.home());
        }
        assertThat(List.of(unmarked, link, linked, outside.resolve(Mark.NAME))).allMatch(Files::exists);
    }

    private Process owner() throws IOException {
        return start(Owner.class, temporary);
    }

    private static Process sweeper(Path home) throws IOException {
        // as another process would see it: not as one of its own
        return start(Sweeper.class, home);
    }

    private static Process start(Class<?> program, Path argument) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName(),
                argument.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Path folderOf(Process owner) throws IOException {
        return Path.of(Objects.requireNonNull(owner.inputReader().readLine(), "no folder was made"));
    }

    /** Makes a folder, tells which, and needs it until somebody ends it. */
    static final class Owner {
        private Owner() {
        }

        /** Takes where the folder is to be. */
        public static void main(String[] args) throws IOException {
            try (var folder = ScratchFolder.in(Path.of(args[0]))) {
                Files.writeString(Files.createDirectory(folder.path().resolve("sub")).resolve("file"), "x");
                System.out.println(folder.path());
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    /** Sweeps beside a folder that is not its own. */
    static final class Sweeper {
        private Sweeper() {
        }

        /** Takes the folder. */
        public static void main(String[] args) {
            Sweep.beside(Path.of(args[0]));
        }
    }
}
