package dev.grade.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grade.exercise.SourceText;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders as students hand them in. */
class SubmissionLoaderTests {
    private static final String BANK = "class Bank {\n    int x;\n}\n";

    @TempDir
    private Path folder;

    @Test
    void aFileIsASubmissionUnderItsOwnName() throws IOException {
        Path file = write("Bank.java", BANK);

        Submission submission = SubmissionLoader.load(file.toString());

        assertThat(submission.name()).isEqualTo(file.toString());
        assertThat(submission.sources()).containsExactly(new SourceText("Bank.java", BANK));
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void aFolderIsReadInTheOrderOfItsPaths() throws IOException {
        write("src/z/Last.java", "class Last {}");
        write("Bank.java", BANK);
        write("UPPER.JAVA", "class Upper {}");

        assertThat(paths(folder)).containsExactly("Bank.java", "UPPER.JAVA", "src/z/Last.java");
    }

    /** A launcher that found these on its class path would do as they say. */
    @Test
    void whatWouldConfigureALauncherIsNeverRead() throws IOException {
        write("Bank.java", BANK);
        write("junit-platform.properties", "junit.jupiter.extensions.autodetection.enabled=true");
        write("src/main/resources/junit-platform.properties", "junit.platform.execution.listeners.deactivate=*");
        write("META-INF/services/org.junit.platform.launcher.TestExecutionListener", "Bank$Listener");
        write("META-INF/services/org.junit.jupiter.api.extension.Extension", "Bank$Forgives");
        write("dev/grade/worker/Home.class", "cafebabe");
        write("logging.properties", "handlers=Bank$Handler");

        assertThat(paths(folder)).containsExactly("Bank.java");
    }

    @Test
    void whatBuildsAndToolsLeaveBesideTheSourceIsIgnored() throws IOException {
        write("src/main/java/Bank.java", BANK);
        write("src/test/java/BankTest.java", "class BankTest {}");
        write("target/generated-sources/Bank.java", BANK);
        write("build/tmp/Bank.java", BANK);
        write(".git/Bank.java", BANK);
        write(".idea/Bank.java", BANK);
        write("node_modules/x/Bank.java", BANK);
        write("__MACOSX/._Bank.java", "\0");
        write("src/main/java/._Bank.java", "\0");
        write("src/main/java/module-info.java", "module m {}");
        write("src/main/java/package-info.java", "package p;");
        write("pom.xml", "<project/>");

        assertThat(paths(folder)).containsExactly("src/main/java/Bank.java");
    }

    @Test
    void aFolderInsideAFolderCalledTargetIsStillASubmission() throws IOException {
        write("target/answer/Bank.java", BANK);

        assertThat(paths(folder.resolve("target"))).containsExactly("answer/Bank.java");
    }

    @Test
    void windowsLineEndsStayAsTheyAre() throws IOException {
        assertThat(text("class A {\r\n}\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("class A {\r\n}\r\n");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertThat(text(("\uFEFF" + BANK).getBytes(StandardCharsets.UTF_8))).isEqualTo(BANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void utf16IsReadWithAndWithoutMarkAndSaidSo(String charset) throws IOException {
        Submission submission = load(("// счёт\n" + BANK).getBytes(Charset.forName(charset)));

        assertThat(submission.sources().getFirst().text()).isEqualTo("// счёт\n" + BANK);
        assertThat(submission.notes()).containsExactly("Bank.java is not in UTF-8; it was read as UTF-16.");
    }

    @Test
    void cyrillicInWindows1251IsReadAndSaidSo() throws IOException {
        String source = "// перевод между счетами\nclass Bank { String s = \"Недостаточно средств\"; }";

        Submission submission = load(source.getBytes(Charset.forName("windows-1251")));

        assertThat(submission.sources().getFirst().text()).isEqualTo(source);
        assertThat(submission.notes()).containsExactly("Bank.java is not in UTF-8; it was read as windows-1251.");
    }

    @Test
    void westernTextInWindows1252IsReadAndSaidSo() throws IOException {
        String source = "// Überweisung für größere Beträge\nclass Bank { }";

        Submission submission = load(source.getBytes(Charset.forName("windows-1252")));

        assertThat(submission.sources().getFirst().text()).isEqualTo(source);
        assertThat(submission.notes()).containsExactly("Bank.java is not in UTF-8; it was read as windows-1252.");
    }

    @Test
    void emptyAndBlankFilesAreSubmissionsToo() throws IOException {
        assertThat(text(new byte[0])).isEmpty();
        assertThat(text(" \r\n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo(" \r\n\t");
    }

    @Test
    void badPathsAreRefusedInOneLineThatSaysWhatToDo() throws IOException {
        write("notes.txt", "nothing");
        Files.createDirectory(folder.resolve("empty"));

        refused(folder.resolve("missing"), "There is nothing at", "check the path");
        refused(folder.resolve("empty"), "holds no Java source", "hand in");
        refused(folder.resolve("notes.txt"), "is no Java source", "hand in");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> SubmissionLoader.load("a\0b"))
                .withMessageContaining("is no path");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWhereverItIs() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("Bank.java"), Path.of("/proc/self/mem"));

        refused(link, "Bank.java");
        refused(folder, "Bank.java", "put the file itself there");
    }

    @Test
    void aPipeIsNeverWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("Bank.java");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        refused(pipe, "is neither a file nor a folder", "hand in");
        refused(folder, "holds no Java source");
    }

    @Test
    void linksInsideTheFolderAreReadOnce() throws IOException {
        write("real/Bank.java", BANK);
        Files.createSymbolicLink(folder.resolve("Bank.java"), Path.of("real/Bank.java"));
        Files.createSymbolicLink(folder.resolve("real/again"), Path.of("../real"));

        assertThat(paths(folder)).containsExactly("real/Bank.java");
    }

    @Test
    void aLinkToAFolderIsASubmission() throws IOException {
        write("real/Bank.java", BANK);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        assertThat(paths(link)).containsExactly("Bank.java");
    }

    @Test
    void linksThatLeadOutOrNowhereAreRefused(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("Secret.java"), "class Secret {}");

        refusedLink("Bank.java", secret, "leads out of the folder");
        refusedLink("Bank.java", Path.of("../../../../../../../../etc/passwd"), "leads out of the folder");
        refusedLink("lib", outside, "leads out of the folder");
        refusedLink("Bank.java", Path.of("missing.java"), "a link to nothing");
        refusedLink("Bank.java", Path.of("Bank.java"), "a link to nothing");
    }

    @Test
    void linksThatEditorsAndToolsKeepAreNoReasonToRefuse() throws IOException {
        write("Bank.java", BANK);
        Files.createSymbolicLink(folder.resolve(".#Bank.java"), Path.of("student@laptop.4711:1"));
        Files.createSymbolicLink(folder.resolve("README.md"), Path.of("/nowhere/README.md"));
        Files.createSymbolicLink(folder.resolve("target"), Path.of("/tmp"));

        assertThat(paths(folder)).containsExactly("Bank.java");
    }

    @Test
    void hugeFilesAndHugeFoldersAreRefused() throws IOException {
        Path big = write("big/Bank.java", "/".repeat(2 << 20));
        refused(big, "larger than 1 MiB", "remove it");
        refused(folder.resolve("big"), "larger than 1 MiB", "remove it");

        for (int i = 0; i < 600; i++) {
            write("many/A" + i + ".java", "class A" + i + " {}");
        }
        refused(folder.resolve("many"), "more than 500 Java files", "name the folder of one answer");

        for (int i = 0; i < 9; i++) {
            write("heavy/A" + i + ".java", "/".repeat(1 << 20));
        }
        refused(folder.resolve("heavy"), "more than 8 MiB", "name the folder of one answer");
    }

    private void refusedLink(String name, Path target, String reason) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve(name), target);
        refused(folder, name, reason, "put the file itself there");
        Files.delete(link);
    }

    private static void refused(Path path, String... parts) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> SubmissionLoader.load(path.toString()))
                .satisfies(bad -> assertThat(bad.getMessage()).contains(parts).doesNotContain("\n").endsWith("."));
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Submission load(byte[] bytes) throws IOException {
        return SubmissionLoader.load(Files.write(folder.resolve("Bank.java"), bytes).toString());
    }

    private String text(byte[] bytes) throws IOException {
        return load(bytes).sources().getFirst().text();
    }

    private static List<String> paths(Path path) {
        return SubmissionLoader.load(path.toString()).sources().stream().map(SourceText::path).toList();
    }
}
