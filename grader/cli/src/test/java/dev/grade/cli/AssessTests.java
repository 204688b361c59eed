package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A take-home from its making to its review: the candidate's side in a process that has a JDK and a shell's tools, and no more. */
class AssessTests {
    private static final String TOOLS = "sh dirname readlink sed find head tail grep mkdir touch rm cat env";
    private static final String RIGHT = """
                                        class Counter {
                                            private int value;
                                            synchronized void increment() { value++; }
                                            synchronized int value() { return value; }
                                        }
                                        """;
    private static final String WRONG = RIGHT.replace("synchronized ", "");

    /** Where the exercises are and what was sent is remembered. */
    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private static Path sent;
    private static Said making;

    @BeforeAll
    static void sendATakeHome() throws IOException {
        Files.copy(Path.of("../../grade"), home.resolve("grade"));
        System.setProperty("grade.home", home.toString());
        System.setProperty("grade.progress", home.resolve("progress.properties").toString());
        Path exercise = home.resolve("exercises/counter");
        write(exercise.resolve("exercise.toml"), """
                                                 id = "counter"
                                                 title = "A counter"
                                                 topic = "locks"
                                                 level = 1
                                                 answer = ["Counter.java"]
                                                 checks = ["CounterChecks"]

                                                 [[check]]
                                                 id = "counts-to-two"
                                                 kind = "functional"
                                                 points = 20
                                                 title = "counts to two"

                                                 [[check]]
                                                 id = "two-threads"
                                                 kind = "explore"
                                                 points = 80
                                                 title = "two threads at once"
                                                 needs = ["counts-to-two"]

                                                 [[followUp]]
                                                 question = "What is lost?"
                                                 answer = "One of two updates."
                                                 on = ["lost-update", "data-race"]

                                                 [[followUp]]
                                                 question = "And with a LongAdder?"
                                                 answer = "Cells."
                                                 deep = true
                                                 """);
        write(exercise.resolve("checks/CounterChecks.java"),
                """
                import dev.grade.api.*;
                import org.junit.jupiter.api.Test;

                class CounterChecks {
                    @Test
                    void countsToTwo() {
                        Counter counter = new Counter();
                        counter.increment();
                        counter.increment();
                        Expect.equal(2, counter.value(), BugClass.WRONG_OUTPUT, "Not 2.");
                    }

                    @Explore
                    void twoThreads(Round round) {
                        Counter counter = new Counter();
                        round.thread("first", counter::increment);
                        round.thread("second", counter::increment);
                        round.after(() -> Expect.equal(2, counter.value(),
                                BugClass.LOST_UPDATE, "One is lost."));
                    }
                }
                """);
        write(exercise.resolve("template/Counter.java"),
                "class Counter {\n    void increment() {\n    }\n\n    int value() {\n        return 0;\n    }\n}\n");
        write(exercise.resolve("solutions/right/locked/Counter.java"), RIGHT);
        sent = home.resolve("sent.zip");
        making = Said.by("assess", "new", "counter", "-o", sent.toString(), "--title", "Our take-home", "--hours", "2");
    }

    @AfterAll
    static void forget() {
        System.clearProperty("grade.home");
        System.clearProperty("grade.progress");
    }

    @Test
    void theCandidateWorksWithAJdkAloneAndTheReviewSeesWhatWasKeptBack() throws Exception {
        assertThat(making.err()).isEmpty();
        assertThat(making.code()).isZero();
        assertThat(making.out())
                .contains("1 check in the pack, 1 kept back, worth 80 of 100 points; a known right answer passes");
        Path pack = unzip(sent, folder.resolve("candidate")).resolve("take-home");
        assertThat(Files.readString(pack.resolve("README.md"))).contains("# Our take-home", "about 2 hours");
        write(pack.resolve("work/counter/src/main/java/Counter.java"), WRONG);

        Said tried = candidate(pack, "./grade", "work/counter");

        assertThat(tried.err()).isEmpty();
        assertThat(tried.out()).contains("counts to two", "PASSED  100 of 100 points for the checks that you may see")
                .doesNotContain("two threads at once");
        assertThat(tried.code()).isZero();
        assertThat(candidate(pack, "./grade", "assess", "new", "counter").err()).contains("take-home itself");

        Path page = folder.resolve("page.html");
        Said reviewed = review(zip(pack, file -> file), "--html", page.toString());
        assertThat(reviewed.code()).isEqualTo(1);
        assertThat(reviewed.out()).contains("FAILED  counter  20 of 100 points", "0 of 1 that were kept",
                "unchanged, as 'grade assess new' kept it here", "What is lost?", "no git history");
        assertThat(Files.readString(page)).contains("One of two updates.", "Our take-home");

        write(pack.resolve("work/counter/src/main/java/Counter.java"), RIGHT);
        reviewed = review(zip(pack, file -> file), "--json", "-");
        assertThat(reviewed.out()).contains("\"schema\" : \"grade-review/1\"", "\"passed\" : true", "goes deeper");
        assertThat(reviewed.code()).isZero();
    }

    @Test
    void whatTheCandidateChangedInThePackIsToldAndHasNoEffect() throws Exception {
        Path pack = unzip(sent, folder.resolve("candidate")).resolve("take-home");
        write(pack.resolve("work/counter/src/main/java/Counter.java"), WRONG);
        write(pack.resolve("exercises/counter/checks.jar"), "no checks");
        write(pack.resolve("report.json"), "{\"schema\":\"grade-report/1\",\"outcome\":\"passed\",\"score\":100}");

        Said reviewed = review(zip(pack, file -> file));

        assertThat(reviewed.code()).isEqualTo(1);
        assertThat(reviewed.out()).contains("changed: exercises/counter/checks.jar; it was not used",
                "take-home/report.json says 'passed' with 100", "FAILED  counter  20 of 100");

        write(pack.resolve("work/counter/src/main/java/Counter.java"), RIGHT);
        Path forged = zip(pack,
                text -> text.replaceFirst("\"id\" : \"[0-9a-f]+\"", "\"id\" : \"" + "0".repeat(32) + "\""));
        reviewed = review(forged);
        assertThat(reviewed.out()).contains("is not known here", "changed: pack.json", "PASSED  counter");
        assertThat(reviewed.code()).isEqualTo(1);
        reviewed = review(forged, "--pack", sent.toString());
        assertThat(reviewed.out()).contains("changed: pack.json; it was not believed").doesNotContain("not known here");
        assertThat(reviewed.code()).isZero();
    }

    @Test
    void whatCanNotBeReviewedIsRefusedInOneLine() throws Exception {
        Path pack = unzip(sent, folder.resolve("candidate")).resolve("take-home");
        write(pack.resolve("work/counter/src/main/java/Counter.java"), RIGHT);
        UnaryOperator<String> otherId = text -> text.replaceFirst("\"id\" : \"..", "\"id\" : \"zz");

        refused(review(zip(pack, text -> otherId.apply(text).replace("\"counter\"", "\"other\""))),
                "has the exercise 'other'");
        refused(review(zip(pack,
                text -> otherId.apply(text).replaceFirst("\"grader\" : \"[^\"]*\"", "\"grader\" : \"0.0.1\""))),
                "was made with grade 0.0.1");
        refused(review(Files.writeString(folder.resolve("text.zip"), "text")), "can't be read as a zip");
        refused(review(folder.resolve("none.zip")), "There is no file");
        refused(Said.by("assess", "new", "counter", "-o", sent.toString()), "is there already");
        refused(Said.by("assess", "new", "cuonter", "-o", folder.resolve("x.zip").toString()),
                "but there is 'counter'");
        refused(Said.by("assess"), "Say what to do");
    }

    @Test
    void anExerciseThatHoldsTwoAnswersIsToldAndTheReviewGoesOn() throws Exception {
        Path pack = unzip(sent, folder.resolve("candidate")).resolve("take-home");
        write(pack.resolve("work/counter/src/main/java/Counter.java"), RIGHT);
        write(pack.resolve("work/counter/Counter.java"), WRONG);
        Path page = folder.resolve("two.html");

        Said reviewed = review(zip(pack, text -> text), "--html", page.toString());

        assertThat(reviewed.err()).isEmpty();
        assertThat(reviewed.out()).contains("NOT GRADED  counter", "it holds several answers",
                "unchanged, as 'grade assess new' kept it here");
        assertThat(Files.readString(page)).contains("it holds several answers");
        assertThat(reviewed.code()).isEqualTo(1);
    }

    @Test
    void theSamePackIsTheSameFileByteByByte() throws Exception {
        Path again = folder.resolve("again.zip");
        Said.by("assess", "new", "counter", "-o", again.toString(), "--title", "Our take-home", "--hours", "2");

        assertThat(again).hasSameBinaryContentAs(sent);
    }

    private static void refused(Said said, String why) {
        assertThat(said.err()).contains(why).hasLineCount(1);
        assertThat(said.code()).isEqualTo(2);
    }

    private Said review(Path zip, String... options) {
        List<String> all = new ArrayList<>(List.of("assess", "review", zip.toString(), "--budget", "quick",
                "--accept-weak-isolation"));
        all.addAll(List.of(options));
        return Said.by(all.toArray(String[]::new));
    }

    private Said candidate(Path pack, String... command) throws IOException, InterruptedException {
        Path bin = folder.resolve("bin");
        if (!Files.exists(bin)) {
            Files.createDirectories(bin);
            for (String tool : TOOLS.split(" ", -1)) {
                Path real = Path.of(Files.exists(Path.of("/bin", tool)) ? "/bin" : "/usr/bin", tool);
                write(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
                assertThat(bin.resolve(tool).toFile().setExecutable(true)).isTrue();
            }
        }
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command).directory(pack.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin + ":" + System.getProperty("java.home") + "/bin", "HOME",
                folder.toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, Files.readString(err));
    }

    private static Path unzip(Path zip, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(zip); var entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, entries.readAllBytes());
            }
        }
        assertThat(to.resolve("take-home/grade").toFile().setExecutable(true)).isTrue();
        return to;
    }

    /** A zip of the folder, with what the pack says of itself changed. */
    private Path zip(Path pack, UnaryOperator<String> change) throws IOException {
        Path zip = folder.resolve("back.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = "take-home/" + pack.relativize(file);
                entries.putNextEntry(new ZipEntry(name));
                byte[] bytes = Files.readAllBytes(file);
                entries.write(name.equals("take-home/pack.json")
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
                entries.closeEntry();
            }
        }
        return zip;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
