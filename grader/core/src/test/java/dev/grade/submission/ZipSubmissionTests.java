package dev.grade.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grade.exercise.SourceText;
import dev.grade.input.BadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips as students, file managers and attackers pack them. */
class ZipSubmissionTests {
    private static final String BANK = "class Bank {}";

    @TempDir
    private Path folder;

    @Test
    void aZipIsReadWithoutWhatFileManagersAddToIt() throws IOException {
        Path zip = zip("answer/src/Bank.java", "__MACOSX/answer/src/._Bank.java", "answer/.git/Bank.java",
                "answer/target/Bank.java", "answer/picture.png");

        assertThat(paths(zip)).containsExactly("answer/src/Bank.java");
    }

    @Test
    void namesWithBackslashesAreOrdinaryPaths() throws IOException {
        assertThat(paths(zip("answer\\src\\Bank.java"))).containsExactly("answer/src/Bank.java");
    }

    @Test
    void namesInAnOldCodePageDoNotHideTheSource() throws IOException {
        Path zip = write(zipBytes(Charset.forName("IBM866"), "ответ/Bank.java"));

        Submission submission = SubmissionLoader.load(zip.toString());

        assertThat(submission.sources()).singleElement().satisfies(source -> {
            assertThat(source.fileName()).isEqualTo("Bank.java");
            assertThat(source.text()).isEqualTo(BANK);
        });
    }

    @Test
    void aZipWhoseTableOfContentsCouldFillTheMemoryIsNotOpened() throws IOException {
        Path zip = write(zipBytes(StandardCharsets.UTF_8, "Bank.java"));
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.setLength((256L << 20) + 1);
        }

        refused(zip, "larger than 256 MiB", "pack the folder of your sources alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Bank.java", "a/../../Bank.java", "/etc/Bank.java", "C:/Bank.java", "c:Bank.java",
            "..\\Bank.java", "\\\\server\\share\\Bank.java", "a/..", "../picture.png"})
    void entriesThatLeadOutAreRefusedAndNothingIsWritten(String name) throws IOException {
        refused(zip("Bank.java", name), "leads out of the zip", "pack the folder");

        assertThat(filesBeside()).containsExactly("answer.zip");
        assertThat(Files.exists(folder.resolveSibling("Bank.java"))).isFalse();
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        byte[] good = zipBytes(StandardCharsets.UTF_8, "Bank.java");

        refused(write("Just text.".getBytes(StandardCharsets.UTF_8)), "can't be read as a zip", "pack the folder");
        refused(write(new byte[0]), "can't be read as a zip", "pack the folder");
        refused(write(Arrays.copyOf(good, good.length / 2)), "can't be read as a zip", "pack the folder");
    }

    @Test
    void damagedContentIsRefused() throws IOException {
        byte[] damaged = zipBytes(StandardCharsets.UTF_8, "Bank.java");
        int content = 30 + "Bank.java".length();
        Arrays.fill(damaged, content, content + 8, (byte) 0xFF);

        refused(write(damaged), "pack the folder");
    }

    @Test
    void anEncryptedZipIsRefusedByName() throws IOException {
        byte[] bytes = zipBytes(StandardCharsets.UTF_8, "Bank.java");
        bytes[6] |= 1;
        bytes[centralDirectory(bytes) + 8] |= 1;

        refused(write(bytes), "is encrypted", "without a password");
    }

    @Test
    void aZipBombIsRefusedBeforeItUnfolds() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("Bank.java"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }
        refused(write(bytes.toByteArray()), "larger than 1 MiB", "remove it");
    }

    @Test
    void manyFilesAndManyBytesAreRefused() throws IOException {
        String[] many = new String[600];
        Arrays.setAll(many, i -> "A" + i + ".java");
        refused(zip(many), "more than 500 Java files", "name the folder of one answer");

        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 9; i++) {
                out.putNextEntry(new ZipEntry("A" + i + ".java"));
                out.write(new byte[1 << 20]);
            }
        }
        refused(write(bytes.toByteArray()), "more than 8 MiB");
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        byte[] bytes = zipBytes(StandardCharsets.UTF_8, "A/Bank.java", "B/Bank.java");
        for (int i = 0; i < bytes.length - 1; i++) {
            if (bytes[i] == 'B' && bytes[i + 1] == '/') {
                bytes[i] = 'A';
            }
        }
        refused(write(bytes), "holds A/Bank.java twice");
    }

    @Test
    void aZipWithoutJavaIsRefused() throws IOException {
        refused(zip("README.md"), "holds no Java source", "hand in");
    }

    private static void refused(Path path, String... parts) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> SubmissionLoader.load(path.toString()))
                .satisfies(bad -> assertThat(bad.getMessage()).contains(parts).doesNotContain("\n").endsWith("."));
    }

    private Path zip(String... names) throws IOException {
        return write(zipBytes(StandardCharsets.UTF_8, names));
    }

    private static byte[] zipBytes(Charset charset, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write(BANK.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("answer.zip"), bytes);
    }

    private List<String> filesBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static int centralDirectory(byte[] zip) {
        for (int i = zip.length - 22;; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
    }

    private static List<String> paths(Path path) {
        return SubmissionLoader.load(path.toString()).sources().stream().map(SourceText::path).toList();
    }
}
