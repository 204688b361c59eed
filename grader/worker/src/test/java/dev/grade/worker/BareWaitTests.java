package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.Lab.Source;
import dev.grade.worker.load.BareWaits;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareWaitTests {
    @ParameterizedTest
    @ValueSource(strings = {
            "while (!open) wait();",
            "while (!open) { try { wait(); } catch (InterruptedException e) { continue; } }",
            "while (!open) { try { wait(10); } catch (InterruptedException e) { } }",
            "while (!open && turn != 1) { opened.await(); }",
            "while (!open) { opened.await(1, TimeUnit.SECONDS); }",
            "while (!open) { LockSupport.park(this); }",
            "while (turn < 3) { if (!open) { wait(); continue; } turn++; }"
    })
    void aWaitThatIsFollowedByItsConditionDoesNotGoOn(String body) {
        assertThat(BareWaits.anyGoesOn(student(body))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "if (!open) wait();",
            "wait();",
            "while (turn < 3) { wait(); turn++; }",
            "for (int i = 0; i < turn; i++) { wait(); }",
            "for (int i = 0; i < 3; i++) { if (!open) { opened.await(); } turn++; }",
            "while (turn < 3) { LockSupport.park(); notifyAll(); }",
            "do { wait(); } while (!open);",
            "while (true) { wait(); }",
            "if (!open) { wait(); for (;;) { } }"
    })
    void aWaitThatIsFollowedByAnythingElseGoesOn(String body) {
        assertThat(BareWaits.anyGoesOn(student(body))).isTrue();
    }

    private static ClassBook student(String body) {
        return new ClassBook(Compiler.compile(
                List.of(new Source("Door", """
                                           import java.util.concurrent.TimeUnit;
                                           import java.util.concurrent.locks.*;
                                           class Door {
                                               private final Condition opened = new ReentrantLock().newCondition();
                                               private boolean open;
                                               private int turn;
                                               synchronized void pass() throws InterruptedException {
                                                   %s
                                               }
                                           }
                                           """.formatted(body), Origin.STUDENT))));
    }
}
