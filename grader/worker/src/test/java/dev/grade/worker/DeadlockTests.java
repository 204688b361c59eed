package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import org.junit.jupiter.api.Test;

class DeadlockTests {
    private static final String TRANSFERS = """
                                            @Stress void opposite(Round round) {
                                                Bank bank = new Bank();
                                                round.thread("A", () -> round.repeat(50, 2, i -> bank.transfer(0, 1)));
                                                round.thread("B", () -> round.repeat(50, 2, i -> bank.transfer(1, 0)));
                                            }
                                            """;

    @Test
    void namesBothThreadsLinesAndLocksOfADeadlockOverMonitors() {
        var ended = Lab.student("Bank", """
                                        public class Bank {
                                            static class Account { int balance = 100; }
                                            final Account[] accounts = {new Account(), new Account()};
                                            public void transfer(int from, int to) {
                                                synchronized (accounts[from]) {
                                                    synchronized (accounts[to]) {
                                                        accounts[from].balance--;
                                                        accounts[to].balance++;
                                                    }
                                                }
                                            }
                                        }
                                        """).checks(TRANSFERS).run("opposite");

        assertThat(ended.result().bugClass()).contains(BugClass.DEADLOCK);
        assertThat(ended.result().message()).isEqualTo("'A' holds lock of Account #1 and waits for lock of Account #2"
                + " at Bank.java:6, while 'B' holds lock of Account #2 and waits for lock of Account #1"
                + " at Bank.java:6; neither can go on.");
        assertThat(ended.lastWord()).isTrue();
    }
}
