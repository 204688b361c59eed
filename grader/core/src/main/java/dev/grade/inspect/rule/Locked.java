package dev.grade.inspect.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.grade.inspect.flow.Site;
import java.util.Set;

/** Where code holds a lock of {@code java.util.concurrent.locks}. */
final class Locked {

    private static final String LOCK = "java.util.concurrent.locks.Lock";
    private static final String STAMPED = "java.util.concurrent.locks.StampedLock";
    private static final Set<String> STAMPS = Set.of("readLock", "writeLock", "tryOptimisticRead",
            "readLockInterruptibly",
            "writeLockInterruptibly");

    private Locked() {
    }

    /** Whether a try statement is what stands behind {@code lock.lock()}: its end releases the lock. */
    static boolean isRegion(Code code, TryStmt attempt) {
        return attempt.getFinallyBlock().isPresent() && code.sitesIn(attempt).stream()
                .anyMatch(s -> Code.isWithin(attempt.getFinallyBlock().get(), s.node())
                        && (code.isCall(s, LOCK, Set.of("unlock"))
                                || code.isCall(s, STAMPED, Set.of("unlock", "unlockRead", "unlockWrite"))));
    }

    /** Whether a lock is taken before a node in the same function, whatever becomes of it until then. */
    static boolean isTakenBefore(Code code, Node node) {
        for (Site site : code.sitesIn(node)) {
            boolean takes = code.isCall(site, LOCK, Set.of("lock", "lockInterruptibly", "tryLock"))
                    || code.isCall(site, STAMPED, STAMPS);
            if (takes && site.in().file().start(site.node()) < site.in().file().start(node)) {
                return true;
            }
        }
        return false;
    }
}
