package dev.grade.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileRequest;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.SourceText;
import dev.grade.input.BadInput;
import dev.grade.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling in a child: what is made to exhaust the compiler ends in bounded time with a sentence, and nothing runs. */
class CompilerProcessTests {
    private static final ExerciseLibrary LIBRARY = ExerciseLibrary.open(Path.of("src/test/resources/exercises"));

    private static final Compilers COMPILERS = new Compilers();

    @TempDir
    private static Path cache;

    @AfterAll
    static void endCompilers() {
        COMPILERS.close();
    }

    @Test
    void anAnswerIsCompiledAndFits() throws IOException, InterruptedException {
        String answer = Files.readString(Path.of("src/test/resources/answers/TallyBox.java"));

        Compilation compilation = compile("tally-box", "TallyBox.java", answer);

        assertThat(compilation).isInstanceOf(Compilation.Succeeded.class);
        assertThat(compilation.exercise().owners()).containsEntry("adds-up", "TallyBoxChecks");
    }

    @Test
    void anAnswerMayUseWhatTheJdkOffersAsAPreview() throws IOException, InterruptedException {
        String answer = Files.readString(Path.of("src/test/resources/answers/TallyBox.java"));
        String using = answer.substring(0, answer.lastIndexOf('}'))
                + "  void scope() { java.util.concurrent.StructuredTaskScope.open().close(); }\n}\n";

        assertThat(compile("tally-box", "TallyBox.java", using)).isInstanceOf(Compilation.Succeeded.class);
    }

    @Test
    void aMachineThatIsTooBusyToCompileIsNotTheStudentsFault() throws Exception {
        var request = CompileRequest.plain(List.of(new SourceText("A.java", "class A { }")), List.of());
        try (var starved = CompilerProcess.start(List.of(), Duration.ZERO)) {
            assertThat(starved.ask(request)).isInstanceOfSatisfying(CompileReply.Crashed.class,
                    crashed -> assertThat(crashed.reason()).contains("so busy with other things", "grade again"));
            assertThat(starved.serves(List.of())).isFalse();
        }
    }

    @Test
    void constantsThatDoubleAreACompileError() throws InterruptedException {
        var source = new StringBuilder("class HandOver { static final String A0 = \"").append("x".repeat(1 << 15))
                .append("\";\n");
        for (int i = 1; i < 30; i++) {
            source.append("static final String A").append(i).append(" = A").append(i - 1).append(" + A").append(i - 1)
                    .append(";\n");
        }
        assertThat(error(source + "}")).contains("needs more memory");
    }

    @Test
    void parenthesesWithoutEndAreACompileError() throws InterruptedException {
        assertThat(error("class HandOver { int x = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "; }"))
                .contains("nested too deeply for the compiler");
        assertThat(error("class HandOver { int x = " + "1+".repeat(300_000) + "1; }"))
                .contains("nested");
    }

    @Test
    void aSwitchThatNoMethodCanHoldIsACompileError() throws InterruptedException {
        var cases = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            cases.append("case ").append(i).append(": x += ").append(i * 1000).append("; break;\n");
        }
        assertThat(error("class HandOver { void put(Object o) { int x = 0; switch (x) {" + cases + "} } }"))
                .contains("too large");
    }

    @Test
    void genericsThatGrowWithoutEndAreACompileError() throws InterruptedException {
        var source = new StringBuilder("class HandOver { static <T> T pick(T a, T b) { return a; } Object x = ");
        source.append("pick(".repeat(40)).append("1, \"\")").append(", pick(1.0, 'c'))".repeat(39)).append("; }");
        Compilation compilation = compile("hand-over", "HandOver.java", source.toString());

        assertThat(compilation).isNotInstanceOf(Compilation.GraderFailed.class);
    }

    @Test
    void theOnlyExerciseOfALibraryNeedsNoName(@TempDir Path alone) throws IOException, InterruptedException {
        Path home = Path.of("src/test/resources/exercises/hand-over");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = alone.resolve("hand-over").resolve(home.relativize(file).toString());
                Files.createDirectories(to.resolveSibling("."));
                Files.copy(file, to);
            }
        }
        var compiler = new SubmissionCompiler(
                Candidates.of(ExerciseLibrary.open(alone), new Preparation(cache)), COMPILERS);

        assertThat(compiler.compile(new Submission("deep",
                List.of(new SourceText("HandOver.java", "class HandOver { int x = " + "(".repeat(100_000))),
                List.of()))).isInstanceOf(Compilation.Failed.class);
    }

    @Test
    void anExerciseThatIsNotKnownIsAskedFor() {
        var compiler = new SubmissionCompiler(Candidates.of(LIBRARY, new Preparation(cache)), COMPILERS);

        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> compiler.compile(
                new Submission("deep", List.of(new SourceText("X.java", "class X { int x = " + "(".repeat(100_000))),
                        List.of())))
                .withMessageContaining("-e ID");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> compiler.compile(
                new Submission("other", List.of(new SourceText("X.java", "class X { }")), List.of())))
                .withMessage("other can't be matched with an exercise: no exercise asks for X; "
                        + "name the exercise with -e ID ('grade list' shows them).");
    }

    @Test
    void whatIsPreparedOnceIsFoundAgainUnlessItsFileIsDamaged(@TempDir Path folder) throws IOException {
        var preparation = new Preparation(folder);
        PreparedExercise first = preparation.prepare(LIBRARY.exercise("hand-over"));
        Path file = onlyFile(folder);
        byte[] stored = Files.readAllBytes(file);

        PreparedExercise again = preparation.prepare(LIBRARY.exercise("hand-over"));
        assertThat(again.owners()).isEqualTo(first.owners());
        assertThat(again.template()).hasSameSizeAs(first.template());

        Files.write(file, Arrays.copyOf(stored, stored.length / 2));
        assertThat(preparation.prepare(LIBRARY.exercise("hand-over")).owners()).isEqualTo(first.owners());
        assertThat(Files.readAllBytes(file)).isEqualTo(stored);
    }

    @Test
    void aCacheThatCannotBeWrittenOnlyCostsTime(@TempDir Path folder) throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");

        assertThat(new Preparation(noFolder.resolve("cache")).prepare(LIBRARY.exercise("hand-over")).owners())
                .containsKey("gives-back");
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((a, b) -> {
                throw new AssertionError(a + " and " + b);
            }).orElseThrow();
        }
    }

    private static String error(String source) throws InterruptedException {
        Compilation compilation = compile("hand-over", "HandOver.java", source);
        assertThat(compilation).isInstanceOf(Compilation.Failed.class);
        return ((Compilation.Failed) compilation).errors().getFirst().message();
    }

    private static Compilation compile(String id, String file, String source) throws InterruptedException {
        PreparedExercise exercise = new Preparation(cache).prepare(LIBRARY.exercise(id));
        return new SubmissionCompiler(Candidates.of(List.of(exercise)), COMPILERS)
                .compile(new Submission(file, List.of(new SourceText(file, source)), List.of()));
    }
}
