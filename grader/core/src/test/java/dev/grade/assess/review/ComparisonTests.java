package dev.grade.assess.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grade.assess.Digests;
import dev.grade.assess.Pack;
import dev.grade.assess.PackJson;
import dev.grade.assess.review.Integrity.Origin;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ComparisonTests {
    private static final Pack SENT = Pack.of("T", 2, false, "1", 25, List.of("counter"),
            new TreeMap<>(
                    Map.of("lib/core.jar", Digests.of("jar"), "exercises/counter/checks.jar", Digests.of("checks"),
                            "work/counter/README.md", Digests.of("task"), "grade", Digests.of("script"))));

    @TempDir
    private Path folder;
    private final Map<String, String> files = new LinkedHashMap<>(Map.of("take-home/lib/core.jar", "jar",
            "take-home/exercises/counter/checks.jar", "checks", "take-home/work/counter/README.md", "task",
            "take-home/grade", "script", "take-home/pack.json", pack(SENT)));

    private static String pack(Pack pack) {
        return new String(PackJson.write(pack), StandardCharsets.UTF_8);
    }

    @Test
    void whatCameBackAsItWasSentIsWholeWhateverTheCandidateDidInTheWork() throws IOException {
        files.put("take-home/work/counter/README.md", "my notes");
        files.put("take-home/work/counter/src/main/java/Counter.java", "class Counter {}");
        files.put("take-home/exercises/target/prepared/counter.prepared", "compiled");
        files.put("take-home/.git/HEAD", "ref: refs/heads/main");
        files.put("__MACOSX/take-home/lib/._core.jar", "mac");

        Integrity integrity = compare();

        assertThat(integrity.isWhole()).isTrue();
        assertThat(integrity.sentences()).singleElement().asString().contains("unchanged");
    }

    @Test
    void changedAndAddedFilesOfThePackAreNamed() throws IOException {
        files.put("take-home/lib/core.jar", "another jar");
        files.put("take-home/grade", "another script");
        files.put("take-home/lib/evil.jar", "x");
        files.put("take-home/exercises/counter/checks/Mine.java", "x");
        files.put("take-home/pack.json", pack(SENT) + " ");

        Integrity integrity = compare();

        assertThat(integrity.isWhole()).isFalse();
        assertThat(integrity.sentences()).contains("changed: lib/core.jar; it was not used",
                "changed: grade; it was not used", "added: lib/evil.jar; it was not used",
                "added: exercises/counter/checks/Mine.java; it was not used",
                "changed: pack.json; it was not believed");
    }

    @Test
    void aZipOfTheWorkAloneIsNoTampering() throws IOException {
        files.keySet().removeIf(path -> !path.contains("work") && !path.endsWith("pack.json"));

        Integrity integrity = compare();

        assertThat(integrity.isWhole()).isTrue();
        assertThat(integrity.missing()).isEqualTo(3);
        assertThat(integrity.sentences()).anyMatch(sentence -> sentence.startsWith("3 of the take-home's own files"));
    }

    @Test
    void aForgedResultIsToldAndHarmless() throws IOException {
        files.put("take-home/report.json", "{\"schema\":\"grade-report/1\",\"outcome\":\"passed\",\"score\":100,"
                + "\"exercise\":\"x\\u001b[2J\"}");
        files.put("take-home/other.json", "{\"schema\":\"something else\"}");
        files.put("take-home/broken.json", "{");

        assertThat(compare().claims()).singleElement().satisfies(claim -> {
            assertThat(claim.path()).isEqualTo("take-home/report.json");
            assertThat(claim.says()).isEqualTo("'passed' with 100 points for x");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/evil", "C:/evil", "take-home/../../evil", "take-home\\..\\..\\evil"})
    void aPathThatLeadsOutIsRefused(String path) throws IOException {
        files.put(path, "x");

        assertThatThrownBy(this::compare).isInstanceOf(BadInput.class).hasMessageContaining("leads out of the zip");
    }

    @Test
    void noPackTwoPacksAndAnOddOneAreRefused() throws IOException {
        files.put("other/pack.json", "{}");
        assertThatThrownBy(this::compare).isInstanceOf(BadInput.class).hasMessageContaining("more than one take-home");

        files.remove("take-home/pack.json");
        assertThatThrownBy(this::compare).isInstanceOf(BadInput.class)
                .hasMessageContaining("none that 'grade assess new'");

        files.remove("other/pack.json");
        files.put("take-home/work/pack.json", "{}");
        assertThatThrownBy(this::compare).isInstanceOf(BadInput.class).hasMessageContaining("holds no take-home");
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        var pack = new TreeMap<String, String>();
        try (OutputStream out = Files.newOutputStream(zip); var zipped = new ZipOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 10; i++) {
                pack.put("lib/" + i + ".jar", Digests.of(""));
                zipped.putNextEntry(new ZipEntry("lib/" + i + ".jar"));
                for (int megabyte = 0; megabyte < 64; megabyte++) {
                    zipped.write(zeros);
                }
                zipped.closeEntry();
            }
            zipped.putNextEntry(new ZipEntry("pack.json"));
            zipped.closeEntry();
        }

        assertThatThrownBy(() -> compare(zip, Pack.of("T", 0, false, "1", 25, List.of("counter"), pack)))
                .isInstanceOf(BadInput.class).hasMessageContaining("unpacks to more than 512 MiB");
    }

    @Test
    void whatIsNoZipIsRefusedInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("x.zip"), "no zip");

        for (Path path : List.of(text, folder, folder.resolve("nowhere.zip"))) {
            assertThatThrownBy(() -> SubmittedZip.open(path)).isInstanceOf(BadInput.class)
                    .message().doesNotContain("\n");
        }
    }

    private Integrity compare() throws IOException {
        Path zip = folder.resolve("submission.zip");
        try (OutputStream out = Files.newOutputStream(zip); var zipped = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zipped.putNextEntry(new ZipEntry(file.getKey()));
                zipped.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zipped.closeEntry();
            }
        }
        return compare(zip, SENT);
    }

    private static Integrity compare(Path file, Pack sent) {
        try (SubmittedZip zip = SubmittedZip.open(file)) {
            String root = zip.root();
            if (sent.equals(SENT)) {
                zip.pack(root);
            }
            return new Comparison(zip, root, sent).of(Origin.KEPT);
        }
    }
}
