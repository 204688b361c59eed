package dev.grade.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.fork.confine.None;
import dev.grade.fork.CodeSources;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a worker can end gives the check that was running a result, and leaves no process. */
@Isolated("it looks for processes that are left, and other tests have theirs")
class WorkerGroupTests {
    private static final WorkerProgram PROGRAM = new WorkerProgram(
            CodeSources.of(List.of("dev.grade.run.ScriptedWorker", "dev.grade.worker.protocol.Message",
                    "dev.grade.api.BugClass", "org.jspecify.annotations.NullMarked")),
            "dev.grade.run.ScriptedWorker", List.of(), Duration.ofMillis(1500), Duration.ofMinutes(2),
            Duration.ofMillis(300));

    @Test
    void resultsComeHomeInOrder() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("one", "passes"), check("two", "fails"));

        assertThat(results.keySet()).containsExactly("one", "two");
        assertThat(verdict(results, "one")).isEqualTo(Verdict.PASSED);
        assertThat(results.get("one")).extracting(CheckResult::output).isEqualTo("printed");
        assertThat(results.get("two")).extracting(result -> result.result().bugClass().orElseThrow())
                .isEqualTo(BugClass.DEADLOCK);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"exits|LEFT_THE_JVM|exit code 0", "halts|LEFT_THE_JVM|exit code 42",
            "crashes|LEFT_THE_JVM|made the JVM crash",
            "isKilled|LEFT_THE_JVM|crashed the JVM (signal 9)", "eatsTheHeap|OVER_LIMIT|more memory than allowed",
            "writesToTheChannel|LEFT_THE_JVM|the grader's own channel",
            "closesTheChannel|LEFT_THE_JVM|the grader's own channel",
            "forgesAFrame|LEFT_THE_JVM|the grader's own channel", "endsAnother|LEFT_THE_JVM|did not follow its plan",
            "saysByeEarly|LEFT_THE_JVM|did not follow its plan", "spins|OVER_LIMIT|kept the JVM so busy"})
    void anEarlyEndIsNamedAndTheChecksBehindItStillRun(String script, BugClass bug, String words)
            throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("before", "passes"), check("bad", script),
                check("behind", "passes"));

        assertThat(verdict(results, "before")).isEqualTo(Verdict.PASSED);
        assertThat(result(results, "bad").bugClass()).contains(bug);
        assertThat(result(results, "bad").message()).contains(words);
        assertThat(verdict(results, "behind")).isEqualTo(Verdict.PASSED);
        assertNothingIsLeft();
    }

    @Test
    void aCrashThatDoesNotComeAgainIsNotTheStudents() throws InterruptedException, IOException {
        Path once = Files.createTempFile("once", "");

        Map<String, CheckResult> results = run(PROGRAM, check("before", "passes"),
                check("unlucky", "crashesOnce " + once), check("behind", "passes"));

        assertThat(results.keySet()).containsExactly("before", "unlucky", "behind");
        assertThat(results.values()).extracting(result -> result.result().verdict()).containsOnly(Verdict.PASSED);
        assertThat(once).doesNotExist();
        assertNothingIsLeft();
    }

    @Test
    void codeThatAlwaysBringsTheJvmDownFailsAndTheChecksBehindItStillRun() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("one", "crashes"), check("two", "crashes"),
                check("three", "crashes"), check("behind", "passes"));

        assertThat(List.of("one", "two", "three")).allSatisfy(
                id -> assertThat(result(results, id).bugClass()).contains(BugClass.LEFT_THE_JVM));
        assertThat(verdict(results, "behind")).isEqualTo(Verdict.PASSED);
        assertNothingIsLeft();
    }

    @Test
    void silenceOnAMachineThatGivesNoTimeIsInconclusive() throws InterruptedException {
        var hasty = new WorkerProgram(PROGRAM.classPath(), PROGRAM.mainClass(), List.of(), Duration.ofMinutes(1),
                Duration.ofSeconds(8), Duration.ofSeconds(1));

        Map<String, CheckResult> results = run(hasty, check("silent", "leavesAProcess"));

        assertThat(verdict(results, "silent")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result(results, "silent").message()).contains("too busy", "Grade again");
        assertNothingIsLeft();
    }

    @Test
    void aWorkerThatNeverStartsIsNotTheStudentsFault() throws InterruptedException {
        Result result = result(run(PROGRAM, check("one", "neverStarts")), "one");

        assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
        assertThat(result.message()).contains("exit code 1: Could not reserve enough space", "not your fault");
    }

    @Test
    void anEndAfterTheLastCheckTakesItsPassBack() throws InterruptedException {
        Result result = result(run(PROGRAM, check("last", "passesAndExits")), "last");

        assertThat(result.bugClass()).contains(BugClass.LEFT_THE_JVM);
    }

    @Test
    void aLeftOutCheckIsNoticed() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("left-out", "skipsItself"), check("next", "passes"));

        assertThat(result(results, "left-out").verdict()).isNotEqualTo(Verdict.PASSED);
        assertThat(verdict(results, "next")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aLastWordEndsTheWorkerAndAnotherGoesOn() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("one", "passesAndStays"), check("two", "passes"));

        assertThat(verdict(results, "one")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(results, "two")).isEqualTo(Verdict.PASSED);
        assertNothingIsLeft();
    }

    @Test
    void checksWhoseNeedsFailAreNotRun() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("one", "fails"), check("two", "passes", "one"),
                check("three", "passes", "two"), check("four", "passes"));

        assertThat(verdict(results, "two")).isEqualTo(Verdict.NOT_RUN);
        assertThat(result(results, "two").message()).isEqualTo("It says something only when 'one' passes.");
        assertThat(verdict(results, "three")).isEqualTo(Verdict.NOT_RUN);
        assertThat(verdict(results, "four")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void afterFourEarlyEndsTheRestIsNotRun() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("a", "halts"), check("b", "halts"), check("c", "halts"),
                check("d", "halts"), check("e", "passes"));

        assertThat(result(results, "d").bugClass()).contains(BugClass.LEFT_THE_JVM);
        assertThat(verdict(results, "e")).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void workersStartedAheadTakeTheOrderOrAreEnded() throws InterruptedException {
        try (var workers = new Workers(new None())) {
            workers.startAhead(PROGRAM, true);
            workers.startAhead(PROGRAM, false);

            Map<String, CheckResult> results = run(PROGRAM, workers, check("one", "passes"));

            assertThat(verdict(results, "one")).isEqualTo(Verdict.PASSED);
            try (var children = ProcessHandle.current().descendants()) {
                assertThat(children.filter(ProcessHandle::isAlive)).as("the one that nobody took").hasSize(1);
            }
        }
        assertNothingIsLeft();
    }

    @Test
    void aSparedWorkerRunsTheChecksOfTheNextGroup() throws InterruptedException {
        try (var workers = new Workers(new None())) {
            CheckSpec[] checks = {check("one", "tellsItsProcess"), check("two", "tellsItsProcess"),
                    check("three", "tellsItsProcess")};
            Map<String, CheckResult> results = new LinkedHashMap<>();
            WorkerGroup group = group(PROGRAM, workers, checks);
            group.sparing().run(List.of(checks[0]), true, results);
            group.run(List.of(checks[1]), true, results);
            assertNothingIsLeft();
            group.run(List.of(checks[2]), true, results);

            assertThat(output(results, "two")).isEqualTo(output(results, "one"));
            assertThat(output(results, "three")).as("the one that was not spared is gone")
                    .isNotEqualTo(output(results, "one"));
        }
    }

    @Test
    void aSparedWorkerThatIsGoneIsReplaced() throws InterruptedException {
        try (var workers = new Workers(new None())) {
            CheckSpec[] checks = {check("one", "passesAndIsGoneLater"), check("two", "passes"),
                    check("three", "fails")};
            Map<String, CheckResult> results = new LinkedHashMap<>();
            WorkerGroup group = group(PROGRAM, workers, checks);
            group.sparing().run(List.of(checks[0]), true, results);
            group.run(List.of(checks[1], checks[2]), true, results);

            assertThat(verdict(results, "two")).isEqualTo(Verdict.PASSED);
            assertThat(verdict(results, "three")).isEqualTo(Verdict.FAILED);
        }
        assertNothingIsLeft();
    }

    @Test
    void aSparedWorkerThatNobodyTakesIsEnded() throws InterruptedException {
        try (var workers = new Workers(new None())) {
            CheckSpec one = check("one", "passes");
            group(PROGRAM, workers, one).sparing().run(List.of(one), true, new LinkedHashMap<>());
        }
        assertNothingIsLeft();
    }

    @Test
    void whatRunsBesideCountsAsIfItHadWaited() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("one", "passes"));
        CheckSpec[] beside = {check("two", "passes", "one"), check("three", "fails", "one"),
                check("four", "passes", "three")};

        boolean counts;
        try (Aside aside = aside(beside)) {
            counts = aside.addTo(results);
        }

        assertThat(counts).isTrue();
        assertThat(verdict(results, "two")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(results, "three")).isEqualTo(Verdict.FAILED);
        assertThat(verdict(results, "four")).isEqualTo(Verdict.NOT_RUN);
        assertNothingIsLeft();
    }

    @Test
    void whatRunsBesideIsEndedAndAddsNothingWhereACheckBeforeItFailed() throws InterruptedException {
        Map<String, CheckResult> results = run(PROGRAM, check("one", "fails"));

        boolean counts;
        try (Aside aside = aside(check("two", "spins", "one"), check("three", "passes"))) {
            counts = aside.addTo(results);
            assertNothingIsLeft();
        }

        assertThat(counts).isFalse();
        assertThat(results).containsOnlyKeys("one");
    }

    @Test
    void whatRunsBesideIsEndedWithWhoeverDoesNotWaitForIt() {
        try (Aside aside = aside(check("one", "spins"))) {
            assertThat(aside).isNotNull();
        }
        assertNothingIsLeft();
    }

    @Test
    @Timeout(300)
    void whatRunsBesideIsEndedInTheMiddleOfACheck() throws IOException {
        var patient = new WorkerProgram(PROGRAM.classPath(), PROGRAM.mainClass(), List.of(), Duration.ofDays(1),
                Duration.ofDays(1), Duration.ofDays(1));
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Aside aside = aside(patient, check("one", "knocksAndSpins " + door.getLocalPort()))) {
            door.accept().close();
            assertThat(aside).isNotNull();
        }
        assertNothingIsLeft();
    }

    @Test
    void stressOnlyConfirmsWhatExplorationHasShown() {
        for (Budget budget : Budget.values()) {
            assertThat(budget.stress(false).confirms()).isFalse();
            assertThat(budget.stress(true).confirms()).isTrue();
            assertThat(budget.stress(true).millis()).isLessThan(budget.stress(false).millis());
        }
        assertThat(Stream.of(Budget.values()).map(budget -> budget.stress(false).millis())).isSorted()
                .doesNotHaveDuplicates();
    }

    private static Map<String, CheckResult> run(WorkerProgram program, CheckSpec... checks)
            throws InterruptedException {
        return run(program, new Workers(new None()), checks);
    }

    private static Map<String, CheckResult> run(WorkerProgram program, Workers workers, CheckSpec... checks)
            throws InterruptedException {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        group(program, workers, checks).run(List.of(checks), true, results);
        return results;
    }

    private static Aside aside(CheckSpec... checks) {
        return aside(PROGRAM, checks);
    }

    private static Aside aside(WorkerProgram program, CheckSpec... checks) {
        return new Aside(group(program, new Workers(new None()), checks), List.of(checks), true);
    }

    private static WorkerGroup group(WorkerProgram program, Workers workers, CheckSpec... checks) {
        Map<String, String> owners = Arrays.stream(checks).collect(Collectors.toMap(CheckSpec::id, CheckSpec::title));
        return new WorkerGroup(program, workers, List.of(), owners, 7, Budget.QUICK, false, false);
    }

    /** A check that the worker acts out by this script. */
    private static CheckSpec check(String id, String script, String... needs) {
        return new CheckSpec(id, CheckKind.FUNCTIONAL, 1, script, List.of(needs));
    }

    private static String output(Map<String, CheckResult> results, String id) {
        return Objects.requireNonNull(results.get(id)).output();
    }

    private static Verdict verdict(Map<String, CheckResult> results, String id) {
        return result(results, id).verdict();
    }

    private static Result result(Map<String, CheckResult> results, String id) {
        assertThat(results).containsKey(id);
        return Objects.requireNonNull(results.get(id)).result();
    }

    private static void assertNothingIsLeft() {
        try (var children = ProcessHandle.current().descendants()) {
            assertThat(children.filter(ProcessHandle::isAlive).map(child -> child.info().commandLine().orElse("?")))
                    .isEmpty();
        }
    }
}
