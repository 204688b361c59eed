package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import org.junit.jupiter.api.Test;

class ProcessesCheckTests {
    @Test
    void seesALockThatIsNeverGivenBackWhereNoProcessWasStarted() {
        var report = Lab
                .student("Counter",
                        """
                        public class Counter {
                            static final java.util.concurrent.locks.Lock LOCK = new java.util.concurrent.locks.ReentrantLock();
                            public void add() { LOCK.lock(); }
                        }
                        """)
                .checks("""
                        @Test void takes(Processes processes) { new Counter().add(); }
                        @Test void takesAgain(Processes processes) { new Counter().add(); }
                        """).runAll("takes", "takesAgain");

        assertThat(report.ended("takesAgain").orElseThrow().result().bugClass()).contains(BugClass.RESOURCE_LEAK);
    }
}
