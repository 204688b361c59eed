package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.Verdict;
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
}
