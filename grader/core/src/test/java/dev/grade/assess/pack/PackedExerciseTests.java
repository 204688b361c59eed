package dev.grade.assess.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grade.compile.Preparation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.grading.Grading;
import dev.grade.input.BadInput;
import dev.grade.report.Report;
import dev.grade.run.Budget;
import dev.grade.worker.protocol.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Execution(ExecutionMode.CONCURRENT)
class PackedExerciseTests {
    @TempDir
    private Path folder;

    @Test
    void nothingThatOnlyHiddenChecksNeedIsInThePack() throws IOException {
        SortedMap<String, byte[]> files = pack(SampleExercise.MANIFEST, SampleExercise.CHECKS);

        assertThat(files).containsOnlyKeys("README.md", "checks.jar", "exercise.toml", "template/Counter.java");
        SortedMap<String, byte[]> classes = unzip(Objects.requireNonNull(files.get("checks.jar")));
        assertThat(classes).containsOnlyKeys("CounterChecks$Pair.class", "CounterChecks.class", "SharedHelper.class");
        assertThat(texts(classes)).contains("countsToTwo", "repeat", "shown message")
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("secret"))
                .noneMatch(text -> text.contains("overtaking") || text.contains("inItsOwnClass"));
    }

    @Test
    void theTextsOfThePackTellNoHiddenCheckNoHintAndNoAnswer() throws IOException {
        SortedMap<String, byte[]> files = pack(SampleExercise.MANIFEST, SampleExercise.CHECKS);

        String all = text(files, "README.md") + text(files, "exercise.toml");
        assertThat(all).contains("counts to two", "2 more are run when your answer is reviewed")
                .doesNotContain("overtak", "hidden in a class", "SecretChecks", "model answer", "Why not volatile",
                        "Say this", "The first hint", "secret");
    }

    @Test
    void thePackedExerciseGradesWithTheShownChecksAndSaysSo() throws Exception {
        SortedMap<String, byte[]> files = pack(SampleExercise.MANIFEST, SampleExercise.CHECKS);
        Path packed = folder.resolve("packed");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = packed.resolve("counter").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Exercise exercise = ExerciseLibrary.open(packed).exercise("counter");
        PreparedExercise prepared = new Preparation(folder.resolve("prepared")).prepare(exercise);
        Path answer = Files.writeString(folder.resolve("Counter.java"),
                "class Counter {\n    private int value;\n    void increment() { value++; }\n    int value() { return value; }\n}\n");

        try (var grading = new Grading(List.of(prepared), Budget.QUICK, OptionalLong.empty())) {
            Report report = grading.grade(answer.toString());

            assertThat(report.checks()).extracting(check -> check.check().id()).contains("counts-to-two")
                    .doesNotContain("overtaking-threads");
            assertThat(report.checks()).allMatch(check -> check.result().verdict() == Verdict.PASSED);
            assertThat(report.notes().getFirst()).contains("worth 20 of 100 points", "2 more are run");
        }
    }

    @Test
    void aShownCheckThatCallsAHiddenOneIsRefused() {
        String checks = SampleExercise.CHECKS.replace("void countsToTwo() {",
                "void countsToTwo() {\n overtakingThreads(null);");

        assertThatThrownBy(() -> pack(SampleExercise.MANIFEST, checks)).isInstanceOf(BadInput.class)
                .hasMessageContaining("hides the check 'overtaking-threads'").hasMessageContaining("show both");
    }

    @Test
    void anExerciseThatShowsNothingIsRefused() {
        String manifest = SampleExercise.MANIFEST.replaceFirst("title = \"counts to two\"",
                "title = \"counts to two\"\nhidden = true");

        assertThatThrownBy(() -> pack(manifest, SampleExercise.CHECKS)).isInstanceOf(BadInput.class)
                .hasMessageContaining("shows no check");
    }

    @Test
    void noClassOfAnyExerciseHereHasAMethodOfAHiddenCheck() throws IOException, InterruptedException {
        // where the tests of the exercises look for what is compiled already
        var preparation = new Preparation(Path.of("../../exercises/target/prepared"));
        for (PreparedExercise prepared : preparation
                .prepare(ExerciseLibrary.open(Path.of("../../exercises")).exercises())) {
            Exercise exercise = prepared.exercise();
            SortedMap<String, byte[]> classes = unzip(
                    Objects.requireNonNull(PackedExercise.files(prepared, false).get("checks.jar")));
            Set<String> methods = new TreeSet<>();
            classes.values().forEach(bytes -> ClassFile.of().parse(bytes).methods()
                    .forEach(method -> methods.add(method.methodName().stringValue())));

            List<String> hidden = exercise.checks().stream().filter(CheckSpec::hidden).map(CheckSpec::methodName)
                    .toList();
            assertThat(hidden).as(exercise.id()).isNotEmpty();
            assertThat(methods).as(exercise.id()).isNotEmpty().noneMatch(method -> hidden.stream()
                    .anyMatch(name -> method.equals(name) || method.startsWith("lambda$" + name + "$")));
        }
    }

    private SortedMap<String, byte[]> pack(String manifest, String checks) throws IOException {
        return PackedExercise.files(new SampleExercise(folder).prepare(manifest, checks), false);
    }

    private static Set<String> texts(SortedMap<String, byte[]> classes) {
        Set<String> texts = new TreeSet<>();
        for (byte[] bytes : classes.values()) {
            ClassModel type = ClassFile.of().parse(bytes);
            for (PoolEntry entry : type.constantPool()) {
                if (entry instanceof Utf8Entry text) {
                    texts.add(text.stringValue());
                }
            }
        }
        return texts;
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static SortedMap<String, byte[]> unzip(byte[] bytes) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
