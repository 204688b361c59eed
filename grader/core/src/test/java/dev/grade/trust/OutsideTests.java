package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.compile.Compilation;
import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.None;
import dev.grade.fork.confine.Survey;
import dev.grade.run.Budget;
import dev.grade.run.Run;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an answer may do outside its JVM in an exercise on processes, when nothing looked at its names before: only what its
 * check gave it, at every level.
 */
@Execution(ExecutionMode.CONCURRENT)
class OutsideTests {
    /** Each uses something that it was not given in a way of its own, and hides what comes of it. */
    private static final List<String> ATTACKS = List.of(
            "new ProcessBuilder(\"/bin/sh\", \"-c\", \":\").start();",
            "new ProcessBuilder(command).redirectOutput(new File(folder, \"out\")).start();",
            "java.util.function.Function<File, ProcessBuilder> to = new ProcessBuilder(command)::redirectOutput; to.apply(new File(folder, \"out\")).start();",
            "var more = new ArrayList<>(command); more.add(1, \"-version\"); new ProcessBuilder(more).start();",
            "ProcessBuilder.startPipeline(List.of(new ProcessBuilder(command)));",
            "FileChannel.open(Path.of(folder).resolveSibling(\"secret\"), StandardOpenOption.READ);",
            "Files.readString(Path.of(folder, \"link\", \"secret\"));",
            "java.net.UnixDomainSocketAddress.of(folder + \"/../hub\");",
            "Quiet.open(Path.of(folder).getParent(), StandardOpenOption.READ);",
            "Path path = (Path) java.lang.reflect.Proxy.newProxyInstance(Vault.class.getClassLoader(), new Class<?>[] {Path.class}, (x, y, z) -> null); Files.size(path);");

    /** The same ways with other things. */
    private static final List<String> MORE_ATTACKS = List.of(
            "var b = new ProcessBuilder(command); b.environment().put(\"JAVA_TOOL_OPTIONS\", \"-version\"); b.start();",
            "new ProcessBuilder(command).redirectInput(new File(folder, \"in\")).start();",
            "new ProcessBuilder(command).directory(new File(\"/\")).start();",
            "new ProcessBuilder(command).inheritIO().start();",
            "new ProcessBuilder(command).redirectError(new File(\"/dev/zero\")).start();",
            "new ProcessBuilder(command).redirectError(new File(\"/dev/../dev/null\")).start();",
            "new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder, \"out\"))).start();",
            "java.util.concurrent.Callable<Process> start = new ProcessBuilder(\"/bin/sh\")::start; start.call();",
            "new RandomAccessFile(folder + \"/../secret\", \"r\");",
            "new RandomAccessFile(new File(folder, \"link/secret\"), \"r\");",
            "new FileOutputStream(folder + \"/missing/../../written\");",
            "Files.createSymbolicLink(Path.of(folder, \"new\"), Path.of(\"/\"));",
            "new RandomAccessFile(\"/proc/self/mem\", \"r\");",
            "new Scanner(Path.of(\"/proc/self/maps\"));",
            "Open open = FileChannel::open; open.open(Path.of(folder), Set.of());",
            "new Hidden(folder + \"/../secret\");");

    private static final List<String> HONEST = List.of(
            "new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();",
            "new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();",
            "new ProcessBuilder(command).redirectError(new File(\"/dev/null\")).start().waitFor();",
            "new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(new File(\"/dev/null\"))).start().waitFor();",
            "new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.to(new File(\"/dev/null\"))).redirectInput(ProcessBuilder.Redirect.from(new File(\"/dev/null\"))).start().waitFor();",
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

    // the guard is the same at every level
    @ParameterizedTest
    @MethodSource("attacks")
    void whatTheCheckDidNotGiveIsRefusedAndTold(String attack) throws InterruptedException {
        isRefusedAndTold(attack);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource("moreAttacks")
    void whatElseTheCheckDidNotGiveIsRefusedAndTold(String attack) throws InterruptedException {
        isRefusedAndTold(attack);
    }

    private static void isRefusedAndTold(String attack) throws InterruptedException {
        Result result = run(new None(), Outside.answer("try { " + attack + " } catch (Throwable e) { }"));
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
        assertThat(result.message()).contains("Vault.java:");
    }

    @Test
    void whatIsRefusedWhenTheCheckHasPassedCounts() throws InterruptedException {
        Result result = run(new None(), Outside.answer("inBackground(() -> gate.await());", "return 0;",
                "gate.countDown(); background.join();"));
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
        assertThat(result.message()).contains("Vault.java:");
    }

    @Test
    void whatIsRefusedWhenTheCheckHasFailedCounts() throws InterruptedException {
        Result result = run(new None(), Outside.answer(
                "Thread dead = new Thread(() -> { throw new OutOfMemoryError(\"made up\"); }); dead.start(); dead.join(); "
                        + "inBackground(() -> { }); background.join();"));
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
    }

    @Test
    void whatIsRefusedCountsThoughTheRestHangs() throws InterruptedException {
        Result result = run(new None(), Outside.answer("inBackground(() -> { }); gate.await();"));
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.FORBIDDEN_API);
    }

    @ParameterizedTest
    @FieldSource("HONEST")
    void whatTheCheckGaveMayBeUsed(String use) throws InterruptedException {
        mayBeUsed(Survey.ofThisMachine().best(), use);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource("honest")
    void whatTheCheckGaveMayBeUsedAtEveryLevel(Confinement level, String use) throws InterruptedException {
        mayBeUsed(level, use);
    }

    private static void mayBeUsed(Confinement level, String use) throws InterruptedException {
        Result result = run(level, Outside.answer(use));
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aFileThatLiesAboutItsNameIsNotWritten() throws InterruptedException {
        // the check fails if the file is there
        Result result = run(new None(), Outside.answer(
                "new ProcessBuilder(command).redirectOutput(new Liar(folder + \"/out\")).start().waitFor();"));
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whatAPeerDoesHasAName(String act, BugClass bug) throws InterruptedException {
        hasAName(Survey.ofThisMachine().best(), act, bug);
    }

    @Tag("in-ci")
    @ParameterizedTest
    @MethodSource("peers")
    void whatAPeerDoesHasANameAtEveryLevel(Confinement level, String act, BugClass bug) throws InterruptedException {
        hasAName(level, act, bug);
    }

    private static void hasAName(Confinement level, String act, BugClass bug) throws InterruptedException {
        Result result = run(level, Outside.peers(act));
        assertThat(result.bugClass()).as("%s", result).contains(bug);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void peersThatWaitForALockThatNobodyGivesBackHaveAName(Confinement level) throws InterruptedException {
        Result result = run(level, Outside.peers("kept = lock();", "lock().release();"));
        assertThat(result.bugClass()).as("%s", result).contains(BugClass.DEADLOCK);
        assertThat(result.message()).contains("a lock on a file", "Vault.java:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kept = lock();",
            "kept = lock(); long sum = 1; for (long i = 1; i < 300_000_000L; i++) { sum |= i % sum; }",
            "kept = lock(); Thread.sleep(1_500);"})
    void aPeerMayHoldALockUntilItEnds(String act) throws InterruptedException {
        Result result = run(new None(), Outside.peers(act));
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.PASSED);
    }

    @Test
    void theCheckedJvmMayGiveALockBackLater() throws InterruptedException {
        Result result = run(new None(), Outside.peers(
                "kept = lock(); new Thread(() -> { try { Thread.sleep(3_000); kept.release(); } catch (Exception e) { throw new IllegalStateException(e); } }).start();",
                "lock().release();"));
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aPeerThatNeverStartsHasAName() throws InterruptedException {
        Result spins = run(new None(), Outside.peersThatNeverStart("while (folder == null) { Thread.onSpinWait(); }"));
        assertThat(spins.bugClass()).as("%s", spins).contains(BugClass.BUSY_WAIT);
        Result throwing = run(new None(),
                Outside.peersThatNeverStart("if (true) { throw new IllegalStateException(); }"));
        assertThat(throwing.bugClass()).as("%s", throwing).contains(BugClass.WRONG_OUTPUT);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void peersAnswerWhateverTheyPrint(Confinement level) throws InterruptedException {
        Result result = run(level, Outside.answer("", "System.out.println(\"a6\"); return 5;", ""));
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.PASSED);
    }

    static Stream<String> attacks() {
        return ATTACKS.stream();
    }

    static Stream<String> moreAttacks() {
        return MORE_ATTACKS.stream();
    }

    static Stream<Confinement> levels() {
        return Stream.concat(Stream.of(new None()), Levels.holding());
    }

    static Stream<Arguments> honest() {
        return levels().flatMap(level -> HONEST.stream().map(use -> Arguments.of(level, use)));
    }

    static Stream<Arguments> acts() {
        return PEERS.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    static Stream<Arguments> peers() {
        return levels()
                .flatMap(level -> PEERS.entrySet().stream()
                        .map(each -> Arguments.of(level, each.getKey(), each.getValue())));
    }

    private static Result run(Confinement level, Compilation.Succeeded answer) throws InterruptedException {
        try (var run = new Run(Budget.QUICK, 7, level)) {
            return run.checks(answer).getFirst().result();
        }
    }
}
