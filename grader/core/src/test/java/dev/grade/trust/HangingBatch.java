package dev.grade.trust;

import dev.grade.compile.Compilation;
import dev.grade.fork.confine.Survey;
import dev.grade.run.Budget;
import dev.grade.run.Run;

/** A grader that grades a submission that never ends, again and again, until somebody ends the grader. */
final class HangingBatch {
    private HangingBatch() {
    }

    /** An answer, by a word for what each of its two peers does in place of its task. */
    private static Compilation.Succeeded peers(String act) {
        return switch (act) {
            case "spins" -> Outside.peers(
                    "hangs(); int sum = 1; while (sum != 0) { for (int i = 1; i < Integer.MAX_VALUE; i++) { sum |= i % sum; } }");
            case "reads" -> Outside.peers("hangs(); new FileInputStream(FileDescriptor.in).read();");
            case "ignores-the-end" -> Outside.peers(
                    "hangs(); while (folder == null) { try { new FileInputStream(FileDescriptor.in).read(); } catch (Throwable e) { continue; } }");
            case "never-starts" -> Outside.peersThatNeverStart(
                    "Thread.ofPlatform().daemon().name(\"hangs\").start(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }); while (folder == null) { Thread.onSpinWait(); }");
            default -> throw new IllegalArgumentException(act);
        };
    }

    /** Takes the level of confinement, and what peers do if there are to be any. */
    public static void main(String[] args) throws InterruptedException {
        var compiled = args.length == 1 ? alone() : peers(args[1]);
        while (true) {
            try (var run = new Run(Budget.QUICK, 7, Survey.upTo(args[0]).best())) {
                run.checks(compiled);
            }
        }
    }

    private static Compilation.Succeeded alone() {
        return Range.submit("""
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
    }
}
