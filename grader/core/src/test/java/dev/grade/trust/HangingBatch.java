package dev.grade.trust;

import dev.grade.fork.confine.Survey;
import dev.grade.run.Budget;
import dev.grade.run.Run;

/** A grader that grades a submission that never ends, again and again, until somebody ends the grader. */
final class HangingBatch {
    private HangingBatch() {
    }

    /** Takes the level of confinement. */
    public static void main(String[] args) throws InterruptedException {
        var compiled = Range.submit("""
                                    public class Vault {
                                        public void add(int amount) {
                                            while (true) {
                                                try {
                                                    Thread.sleep(1_000);
                                                } catch (InterruptedException e) {
                                                    continue;
                                                }
                                            }
                                        }
                                        public int total() {
                                            return 0;
                                        }
                                    }
                                    """);
        while (true) {
            new Run(Budget.QUICK, 7, Survey.upTo(args[0]).best()).checks(compiled);
        }
    }
}
