package dev.grade.linear;

import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.CallHistory.Call;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for an order of calls, one at a time, in which a specification gives the results that were recorded, and in
 * which a call that had ended before another began comes first (Herlihy and Wing, "Linearizability", TOPLAS 1990). The
 * search is that of Wing and Gong ("Testing and verifying concurrent objects", JPDC 1993) with the memory of Lowe
 * ("Testing for linearizability", CCPE 2017): what is done and the state it led to are not tried twice.
 */
public final class Linearizability {
    /** Attempts to place one call, far above what a scenario that can be explored needs. */
    private static final int MOST_ATTEMPTS = 200_000;

    private final AuthorClasses classes;

    /** A judge with the specifications among the checks in {@code classes}; other classes are never loaded. */
    public Linearizability(List<ClassImage> classes) {
        this.classes = new AuthorClasses(classes);
    }

    /** What is to be said of a history. */
    public enum Judgement {
        /** An order explains it. */
        EXPLAINED,
        /** No order does. */
        UNEXPLAINED,
        /** It has too many orders to try them all. */
        UNDECIDED
    }

    /**
     * Judges a history.
     *
     * @throws ReflectiveOperationException
     *             if the specification can't be used, which is its author's mistake
     */
    public Judgement judge(CallHistory history) throws ReflectiveOperationException {
        var search = new Search(new Specification(classes.loadClass(history.specification()), history.created()),
                history.calls());
        boolean found = search.extend();
        return found
                ? Judgement.EXPLAINED
                : search.attempts < MOST_ATTEMPTS ? Judgement.UNEXPLAINED : Judgement.UNDECIDED;
    }

    /** What has been placed, and the state that it led to. */
    private record Configuration(BitSet placed, Object state) {
    }

    private static final class Search {
        private final Specification specification;
        private final List<Call> calls;
        private final BitSet placed = new BitSet();
        private final List<Call> order = new ArrayList<>();
        private final Set<Configuration> seen = new HashSet<>();
        private int attempts;

        Search(Specification specification, List<Call> calls) {
            this.specification = specification;
            this.calls = calls;
        }

        boolean extend() throws ReflectiveOperationException {
            if (placed.cardinality() == calls.size()) {
                return true;
            }
            int firstEnd = Integer.MAX_VALUE;
            for (int i = placed.nextClearBit(0); i < calls.size(); i = placed.nextClearBit(i + 1)) {
                firstEnd = Math.min(firstEnd, calls.get(i).ended());
            }
            for (int i = placed.nextClearBit(0); i < calls.size(); i = placed.nextClearBit(i + 1)) {
                if (calls.get(i).began() < firstEnd && place(i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean place(int index) throws ReflectiveOperationException {
            if (++attempts >= MOST_ATTEMPTS) {
                return false;
            }
            // A plain class can't be copied, so the state is made again from its beginning.
            Object state = specification.create();
            for (Call call : order) {
                boolean agreed = Specification.agrees(state, call);
                assert agreed : call;
            }
            if (!Specification.agrees(state, calls.get(index))) {
                return false;
            }
            placed.set(index);
            order.add(calls.get(index));
            boolean isNew = !specification.isComparable()
                    || seen.add(new Configuration((BitSet) placed.clone(), state));
            if (isNew && extend()) {
                return true;
            }
            placed.clear(index);
            order.removeLast();
            return false;
        }
    }
}
