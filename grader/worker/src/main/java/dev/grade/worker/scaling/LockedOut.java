package dev.grade.worker.scaling;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.protocol.StuckThread;
import dev.grade.worker.stall.Diagnosis;
import java.util.Comparator;
import java.util.Optional;

/** Tells threads that a lock keeps out from threads that nobody has started. */
final class LockedOut {
    private LockedOut() {
    }

    /**
     * What it means that a thread waits inside for others in vain.
     *
     * @param inside
     *            what it is inside of, as part of a sentence
     */
    static CheckFailure explain(String inside, Diagnosis diagnosis) {
        Optional<StuckThread> out = diagnosis.evidence().threads().stream().filter(LockedOut::wantsLock)
                .min(Comparator.comparingInt(LockedOut::doubt));
        if (out.isEmpty()) {
            return new CheckFailure(BugClass.NOT_CONCURRENT, "While one thread was inside " + inside
                    + ", no other thread was on its way to do the same: whatever comes next begins only when that one"
                    + " has ended. Start the parts before you wait for the first of them.");
        }
        StuckThread thread = out.get();
        String where = thread.stack().isEmpty()
                ? ""
                : " at " + thread.stack().getFirst().file() + ":" + thread.stack().getFirst().line();
        String holder = thread.heldBy().isEmpty() ? "" : ", which '" + thread.heldBy() + "' holds";
        String what = thread.waitsFor().startsWith("lock of") ? "the " + thread.waitsFor() : thread.waitsFor();
        String waits = thread.state().equals("running") ? "spins" + where : "waits" + where + " for " + what;
        return new CheckFailure(BugClass.OVER_SERIALISED, "While one thread was inside " + inside + ", '"
                + thread.name() + "' could not get in: it " + waits + holder
                + ". The two use different data, so let no lock that both need be held over it.");
    }

    /**
     * The same where several are inside, though fewer than should be: then no single permit keeps the others out, but there
     * are too few of them, or of threads.
     *
     * @param seen
     *            how many are inside, at least 2
     * @param wanted
     *            how many should be
     */
    static CheckFailure explain(String inside, int seen, int wanted, Diagnosis diagnosis) {
        if (diagnosis.evidence().threads().stream()
                .anyMatch(thread -> wantsLock(thread) && !wantsPermit(thread))) {
            return explain(inside, diagnosis);
        }
        return new CheckFailure(BugClass.NOT_CONCURRENT, "Only " + seen + " threads were inside " + inside
                + " at once, where " + wanted
                + " should be; the others can't begin before one of these has ended. Are there"
                + " as many threads as may be inside at once, and has every part begun before you wait for the first?");
    }

    /**
     * Whoever wants a lock says more than whoever waits for a permit, which may be one that the task asks for, or than
     * whoever spins, which may be for something else.
     */
    private static int doubt(StuckThread thread) {
        if (wantsPermit(thread)) {
            return 2;
        }
        return thread.state().equals("running") ? 1 : 0;
    }

    private static boolean wantsPermit(StuckThread thread) {
        return thread.waitsFor().startsWith("a permit");
    }

    private static boolean wantsLock(StuckThread thread) {
        String wants = thread.waitsFor();
        return thread.state().equals("blocked") || thread.state().equals("running") || !thread.heldBy().isEmpty()
                || wants.contains("Lock") || wants.startsWith("a permit") || wants.startsWith("a notify")
                || wants.startsWith("a signal");
    }
}
