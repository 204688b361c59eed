package dev.grade.worker.scaling;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.protocol.StuckThread;
import dev.grade.worker.stall.Diagnosis;
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
        Optional<StuckThread> out = diagnosis.evidence().threads().stream().filter(LockedOut::wantsLock).findFirst();
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

    private static boolean wantsLock(StuckThread thread) {
        String wants = thread.waitsFor();
        return thread.state().equals("blocked") || thread.state().equals("running") || !thread.heldBy().isEmpty()
                || wants.contains("Lock") || wants.startsWith("a permit") || wants.startsWith("a notify")
                || wants.startsWith("a signal");
    }
}
