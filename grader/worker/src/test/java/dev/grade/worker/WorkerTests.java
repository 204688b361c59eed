package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerTests {
    @Test
    void runsEveryCheckOfTheOrderAndSaysGoodbye() {
        var report = Lab
                .student("Sum",
                        """
                        public class Sum { public int of(int a, int b) { System.out.println("hi"); return a + b; } }
                        """)
                .checks("""
                        @Test void adds() { Expect.equal(5, new Sum().of(2, 3), BugClass.WRONG_OUTPUT, "2 + 3"); }
                        @Test void addsMore() { Expect.equal(6, new Sum().of(2, 3), BugClass.WRONG_OUTPUT, "wrong sum"); }
                        """)
                .runAll("adds", "addsMore");

        assertThat(report.messages()).hasSize(6).last().isEqualTo(new Message.Bye());
        assertThat(report.status()).isZero();
        var adds = report.ended("adds").orElseThrow();
        assertThat(adds.result().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(adds.output()).isEqualTo("hi" + System.lineSeparator());
        var more = report.ended("addsMore").orElseThrow();
        assertThat(more.result().bugClass()).contains(BugClass.WRONG_OUTPUT);
        assertThat(more.result().message()).isEqualTo("wrong sum");
        assertThat(more.result().evidence()).isEqualTo(new Evidence.ExpectedActual("6", "5"));
    }

    /** Which of them the JVM names first is luck, where there are many. */
    @Test
    void runsTheCheckAmongMethodsOfTheSameName() {
        String others = IntStream.rangeClosed(1, 60).mapToObj(count -> "private static int adds("
                + IntStream.range(0, count).mapToObj(i -> "int a" + i).collect(Collectors.joining(", "))
                + ") { return a0; }\n").collect(Collectors.joining());
        var report = Lab.student("Sum", "public class Sum { public int of(int a, int b) { return a + b; } }")
                .checks("""
                        @Test void adds() { Expect.equal(5, new Sum().of(2, 3), BugClass.WRONG_OUTPUT, "2 + 3"); }
                        """ + others).runAll("adds");

        assertThat(report.ended("adds").orElseThrow().result().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void runsFurtherChecksOfItsOrderInClassesThatItHasAlready() {
        var report = Lab.student("Sum", "public class Sum { static int calls; public int next() { return ++calls; } }")
                .checks("""
                        @Test void first() { Expect.equal(1, new Sum().next(), BugClass.WRONG_OUTPUT, "first"); }
                        @Test void second() { Expect.equal(2, new Sum().next(), BugClass.WRONG_OUTPUT, "second"); }
                        """).runOneByOne("first", "second");

        assertThat(report.messages().stream().filter(Message.Bye.class::isInstance)).hasSize(2);
        assertThat(report.status()).isZero();
        assertThat(report.ended("first").orElseThrow().result().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.ended("second").orElseThrow().result().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void sendsNoResultForACheckInWhichTheStudentLeavesTheJvm() {
        for (String exit : List.of("System.exit(0)", "Runtime.getRuntime().halt(0)")) {
            var report = Lab.student("Work", "public class Work { public void run() { %s; } }".formatted(exit))
                    .checks("@Test void check() { new Work().run(); }").runAll("check");

            assertThat(report.messages()).last().isEqualTo(new Message.Started("check"));
        }
    }

    @Test
    void leavesTheChecksAfterOneThatNeverEndsToAnotherWorker() {
        var report = Lab.student("Work",
                """
                public class Work { public void run() throws InterruptedException { new java.util.concurrent.CountDownLatch(1).await(); } }
                """)
                .checks("""
                        @Test void waits(Actors actors) { actors.run("A", () -> new Work().run()); }
                        @Test void passes() { }
                        """).runAll("waits", "passes");

        assertThat(report.messages()).hasSize(3).last().isInstanceOfSatisfying(Message.Ended.class,
                ended -> assertThat(ended.lastWord()).isTrue());
        assertThat(report.status()).isZero();
    }

    @Test
    void saysOfAMethodThatIsNotThereThatTheGraderIsAtFault() {
        var report = Lab.student("Work", "public class Work { }").checks("@Test void check() { }").runAll("other");

        var result = report.ended("other").orElseThrow().result();
        assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
        assertThat(result.message()).contains("Checks.other");
    }

    @Test
    void keepsTheBeginningOfWhatTheStudentPrints() {
        var ended = Lab
                .student("Work",
                        """
                        public class Work { public void run() { for (int i = 0; i < 9000; i++) System.out.print("x"); } }
                        """)
                .checks("@Test void check() { new Work().run(); }").run("check");

        assertThat(ended.result().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(ended.output()).hasSize(4096);
    }

    @Test
    void findsNothingOfItselfInTheStudentsSight() {
        var ended = Lab
                .student("Work",
                        """
                        public class Work {
                            public String run() {
                                String seen = "";
                                for (String name : new String[] {"dev.grade.worker.WorkerMain", "org.junit.platform.launcher.Launcher",
                                        "dev.grade.worker.load.Noise"}) {
                                    try { seen += Class.forName(name); } catch (ClassNotFoundException e) { }
                                }
                                return seen + (Work.class.getResource("Checks.class") == null ? "" : "resource");
                            }
                        }
                        """)
                .checks("""
                        @Test void check() { Expect.equal("", new Work().run(), BugClass.FORBIDDEN_API, "sees too much"); }
                        """)
                .run("check");

        assertThat(ended.result().verdict()).as(ended.result().message()).isEqualTo(Verdict.PASSED);
    }
}
