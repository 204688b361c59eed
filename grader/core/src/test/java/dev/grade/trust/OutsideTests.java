package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.compile.Compilation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.None;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.run.Budget;
import dev.grade.run.Run;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an answer may do outside its JVM in an exercise on processes, when nothing looked at its names before: only what its
 * check gave it, at every level.
 */
@Execution(ExecutionMode.CONCURRENT)
class OutsideTests {
    private static final String CHECKS = """
                                         import dev.grade.api.*;
                                         import java.nio.file.*;
                                         import java.util.*;
                                         import org.junit.jupiter.api.*;

                                         class VaultChecks {
                                             @AfterEach void tidies() throws Exception { Vault.class.getMethod("tidy").invoke(null); }
                                             @Test void adds(Processes processes) throws Exception {
                                                 Path folder = processes.folder();
                                                 Files.writeString(folder.resolveSibling("secret"), "secret");
                                                 Files.createSymbolicLink(folder.resolve("link"), folder.getParent());
                                                 Vault.class.getField("folder").set(null, folder.toString());
                                                 Vault.class.getField("command").set(null, processes.announce(VaultChecks.class));
                                                 Vault vault = new Vault();
                                                 vault.add(1);
                                                 Expect.that(!Files.exists(folder.resolve("out")), BugClass.DATA_RACE, "a file was written");
                                                 if (vault.total() > 0) {
                                                     List<String> said = processes.inPeers(Peer.class, List.of("a", "b"));
                                                     Expect.equal(List.of("a5", "b5"), said, BugClass.LOST_UPDATE, "another answer");
                                                 }
                                             }
                                             static class Peer implements PeerTask {
                                                 @Override public String run(String text) {
                                                     return text + new Vault().total();
                                                 }
                                             }
                                             void main(String[] arguments) { }
                                         }
                                         """;

    /** Each uses something that it was not given, and hides what comes of it. */
    private static final List<String> ATTACKS = List.of("new ProcessBuilder(\"/bin/sh\", \"-c\", \":\").start();",
            "var b = new ProcessBuilder(command); b.environment().put(\"JAVA_TOOL_OPTIONS\", \"-version\"); b.start();",
            "new ProcessBuilder(command).redirectOutput(new File(folder, \"out\")).start();",
            "new ProcessBuilder(command).redirectInput(new File(folder, \"in\")).start();",
            "new ProcessBuilder(command).directory(new File(\"/\")).start();",
            "new ProcessBuilder(command).inheritIO().start();",
            "var more = new ArrayList<>(command); more.add(1, \"-version\"); new ProcessBuilder(more).start();",
            "ProcessBuilder.startPipeline(List.of(new ProcessBuilder(command)));",
            "java.util.concurrent.Callable<Process> start = new ProcessBuilder(\"/bin/sh\")::start; start.call();",
            "FileChannel.open(Path.of(folder).resolveSibling(\"secret\"), StandardOpenOption.READ);",
            "new RandomAccessFile(folder + \"/../secret\", \"r\");",
            "new RandomAccessFile(new File(folder, \"link/secret\"), \"r\");",
            "new FileOutputStream(folder + \"/missing/../../written\");",
            "Files.readString(Path.of(folder, \"link\", \"secret\"));",
            "Files.createSymbolicLink(Path.of(folder, \"new\"), Path.of(\"/\"));",
            "new RandomAccessFile(\"/proc/self/mem\", \"r\");",
            "new Scanner(Path.of(\"/proc/self/maps\"));", "java.net.UnixDomainSocketAddress.of(folder + \"/../hub\");",
            "Open open = FileChannel::open; open.open(Path.of(folder), Set.of());",
            "Quiet.open(Path.of(folder).getParent(), StandardOpenOption.READ);",
            "new Hidden(folder + \"/../secret\");",
            "Path path = (Path) java.lang.reflect.Proxy.newProxyInstance(Vault.class.getClassLoader(), new Class<?>[] {Path.class}, (x, y, z) -> null); Files.size(path);");

    private static final List<String> HONEST = List.of(
            "new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();",
            "new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();",
            "FileChannel.open(Path.of(folder, \"mine\"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();",
            "new RandomAccessFile(Path.of(folder).resolve(\"mine\").toFile(), \"rw\").close();",
            "helper(Path.of(\"/\"));",
            "java.util.concurrent.Callable<Process> start = new ProcessBuilder(command)::start; start.call().waitFor();");

    /** What a peer does in place of adding, and what that is called. */
    private static final Map<String, BugClass> PEERS = Map.of("Runtime.getRuntime().halt(0);", BugClass.LEFT_THE_JVM,
            "new FileOutputStream(FileDescriptor.out).write(new byte[] {1, 2, 3});", BugClass.LEFT_THE_JVM,
            "synchronized (Vault.class) { while (folder == null) { Vault.class.wait(); } }",
            BugClass.MISSED_TERMINATION,
            "if (true) { throw new IllegalStateException(\"no\"); }", BugClass.WRONG_OUTPUT,
            "new ProcessBuilder(\"/bin/sh\").start();", BugClass.FORBIDDEN_API,
            "new RandomAccessFile(\"/proc/1/mem\", \"r\");", BugClass.FORBIDDEN_API,
            "if (true) { return 6; }", BugClass.LOST_UPDATE);

    @ParameterizedTest
    @MethodSource("attacks")
    void whatTheCheckDidNotGiveIsRefusedAndTold(Confinement level, String attack) throws InterruptedException {
        Result result = run(level, "try { " + attack + " } catch (Throwable e) { }", "return 0;");
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
        assertThat(result.message()).contains("Vault.java:");
    }

    @Test
    void whatIsRefusedWhenTheCheckHasPassedCounts() throws InterruptedException {
        Result result = run(new None(), "inBackground(() -> gate.await());", "return 0;",
                "gate.countDown(); background.join();");
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
        assertThat(result.message()).contains("Vault.java:");
    }

    @Test
    void whatIsRefusedWhenTheCheckHasFailedCounts() throws InterruptedException {
        Result result = run(new None(),
                "Thread dead = new Thread(() -> { throw new OutOfMemoryError(\"made up\"); }); dead.start(); dead.join(); "
                        + "inBackground(() -> { }); background.join();",
                "return 0;", "");
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
    }

    @Test
    void whatIsRefusedCountsThoughTheRestHangs() throws InterruptedException {
        Result result = run(new None(), "inBackground(() -> { }); gate.await();", "return 0;", "");
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
    }

    @ParameterizedTest
    @MethodSource("honest")
    void whatTheCheckGaveMayBeUsed(Confinement level, String use) throws InterruptedException {
        Result result = run(level, use, "return 0;");
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @MethodSource("peers")
    void whatAPeerDoesHasAName(Confinement level, String act, BugClass bug) throws InterruptedException {
        String total = "if (folder != null) { return 5; } try { return other(); } catch (IOException | InterruptedException e) { return 5; } "
                + "catch (RuntimeException e) { throw e; } catch (Exception e) { return 5; } } int other() throws Exception { "
                + act + " return 5;";
        Result result = run(level, "", total);
        assertThat(result.bugClass()).as("%s", result).contains(bug);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void peersAnswerWhateverTheyPrint(Confinement level) throws InterruptedException {
        Result result = run(level, "", "System.out.println(\"a6\"); return 5;");
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.PASSED);
    }

    static Stream<Confinement> levels() {
        return Stream.concat(Stream.of(new None()), Levels.holding());
    }

    static Stream<Arguments> attacks() {
        // the guard is the same at every level
        return ATTACKS.stream().map(attack -> Arguments.of(new None(), attack));
    }

    static Stream<Arguments> honest() {
        return levels().flatMap(level -> HONEST.stream().map(use -> Arguments.of(level, use)));
    }

    static Stream<Arguments> peers() {
        return levels()
                .flatMap(level -> PEERS.entrySet().stream()
                        .map(each -> Arguments.of(level, each.getKey(), each.getValue())));
    }

    private static Result run(Confinement level, String add, String total) throws InterruptedException {
        return run(level, add, total, "");
    }

    private static Result run(Confinement level, String add, String total, String tidy) throws InterruptedException {
        String text = """
                      import java.io.*;
                      import java.nio.channels.*;
                      import java.nio.file.*;
                      import java.nio.file.attribute.*;
                      import java.util.*;

                      public class Vault {
                          public static volatile String folder;
                          public static volatile List<String> command;
                          interface Open { FileChannel open(Path path, Set<OpenOption> how, FileAttribute<?>... more) throws IOException; }
                          static abstract class Quiet extends FileChannel { }
                          static class Hidden extends RandomAccessFile { Hidden(String name) throws IOException { super(name, "r"); } }
                          static void helper(Path path) { }
                          interface Act { void act() throws Exception; }
                          static final java.util.concurrent.CountDownLatch gate = new java.util.concurrent.CountDownLatch(1);
                          static volatile Thread background;
                          static void inBackground(Act first) {
                              background = new Thread(() -> {
                                  try { first.act(); new ProcessBuilder("/bin/sh").start(); } catch (Throwable e) { }
                              });
                              background.start();
                          }
                      """
                + "public void add(int amount) { try { act(); } catch (Exception e) { throw new IllegalStateException(e); } }\n"
                + "public static void tidy() throws Exception { " + tidy + " }\n"
                + "void act() throws Exception { " + add + " }\npublic int total() { " + total + " } }";
        List<ClassImage> answer = Range.compile("Vault", text, Origin.STUDENT);
        List<ClassImage> checks = Range.compile("VaultChecks", CHECKS, Origin.CHECK);
        var spec = new CheckSpec("adds", CheckKind.FUNCTIONAL, 10, "adds", List.of());
        var exercise = new Exercise("vault", "Vault", "trust", 1, Path.of("vault"),
                List.of(new SourceText("Vault.java", text)), List.of(), List.of(), List.of("VaultChecks"),
                List.of(spec), Map.of(), List.of(), List.of("processes", "shared-memory"), InspectOptions.defaults());
        var prepared = new PreparedExercise(exercise, answer, checks, Map.of("adds", "VaultChecks"));
        try (var run = new Run(Budget.QUICK, 7, level)) {
            return run.checks(new Compilation.Succeeded(prepared, answer, List.of(), List.of())).getFirst().result();
        }
    }
}
