package dev.grade.worker.stress;

import dev.grade.api.BugClass;
import dev.grade.api.Stress;
import dev.grade.worker.load.BareWaits;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Statics;
import dev.grade.worker.load.Universe;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.load.Lines;
import dev.grade.worker.protocol.Verdict;
import java.util.List;

/** Runs a failing scenario again without one ingredient at a time, to tell what it takes to fail. */
final class Retrial {
    private static final int ROUNDS = 120;
    private static final int AT_ONCE = 8;
    private static final int FRESH_ROUNDS = 24;

    private final ClassBook book;
    private final Bench bench;
    private final Scenario noisy;
    private final Stress settings;

    Retrial(ClassBook book, Bench bench, Scenario noisy, Stress settings) {
        this.book = book;
        this.bench = bench;
        this.noisy = noisy;
        this.settings = settings;
    }

    /** The failure as it was told, or its cause where that is one that only another run shows. */
    Result explain(Result told, Mode mode) throws InterruptedException {
        if (told.verdict() != Verdict.FAILED || told.bugClass().filter(this::isOfItsOwn).isPresent()) {
            return told;
        }
        if (Statics.any(book) && survivesAlone() && failsTogether()) {
            return told(told, BugClass.STATIC_STATE, "It holds with one instance in a JVM of its own and fails with"
                    + " several, so they share state in a static field that should be each one's own.");
        }
        if (settings.spurious() && takesAWakeUp(mode)) {
            List<StackLine> bare = BareWaits.in(book);
            String where = bare.isEmpty() ? "" : " at " + Lines.place(bare.getFirst());
            return told(told, BugClass.SPURIOUS_WAKEUP, "After the wait" + where
                    + " the code goes on without checking its condition again; a wait may also end without a signal, or"
                    + " after another thread was faster. Wait in a while loop, not in an if.");
        }
        return told;
    }

    private boolean takesAWakeUp(Mode mode) throws InterruptedException {
        if (!BareWaits.in(book).isEmpty()) {
            return mode == Mode.SPURIOUS || !survives(noisy, Mode.SPURIOUS, ROUNDS);
        }
        return mode == Mode.SPURIOUS && BareWaits.anyGoesOn(book) && survives(noisy, Mode.NOISY, 2 * ROUNDS)
                && !survives(noisy, Mode.SPURIOUS, ROUNDS);
    }

    private boolean isOfItsOwn(BugClass bug) {
        return bug == BugClass.OVER_LIMIT || bug == BugClass.STATIC_STATE || bug == BugClass.SPURIOUS_WAKEUP
                || bug == BugClass.API_MISMATCH;
    }

    private static Result told(Result told, BugClass cause, String reason) {
        return Result.failed(cause, sentence(told.message()) + " " + reason, told.strength(), told.evidence());
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("!") ? message : message + ".";
    }

    private boolean survives(Scenario scenario, Mode mode, int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round += AT_ONCE) {
            if (bench.run(scenario, mode, AT_ONCE).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private boolean survivesAlone() throws InterruptedException {
        for (int round = 0; round < FRESH_ROUNDS; round++) {
            if (bench.run(fresh(), Mode.NOISY, 1).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** What fails seldom may hold alone by luck; then it holds just as well in as many rounds together. */
    private boolean failsTogether() throws InterruptedException {
        Scenario shared = fresh();
        for (int round = 0; round < FRESH_ROUNDS; round++) {
            if (bench.run(shared, round % 2 == 0 ? Mode.NOISY : Mode.TWIN, 1).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Scenario fresh() {
        return noisy.in(new Universe(book, true));
    }
}
