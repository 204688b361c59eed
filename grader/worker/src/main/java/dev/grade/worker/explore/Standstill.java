package dev.grade.worker.explore;

import dev.grade.explorer.Explorer;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.util.Optional;

/**
 * Sees that an exploration stands still. Its one thread never waits of its own accord, so when that waits, look after look, and
 * no schedule begins, the code is in a call of the JDK that waits for threads which no schedule knows.
 */
public final class Standstill {
    private static final int LOOKS = 250;

    private final Thread explorer;
    private int schedules = -1;
    private int still;

    /**
     * @param explorer
     *            the thread that explores
     */
    public Standstill(Thread explorer) {
        this.explorer = explorer;
    }

    /** Looks once, and says what is to be told when enough looks have seen the same. */
    public Optional<Result> look() {
        Thread.State state = explorer.getState();
        int begun = Explorer.schedulesRun();
        boolean waits = state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
        still = waits && begun == schedules ? still + 1 : 0;
        schedules = begun;
        return still < LOOKS
                ? Optional.empty()
                : Optional.of(Result.unknown(Verdict.INCONCLUSIVE,
                        ExploredCheck.UNSAYABLE + Explorer.whereStuck(explorer) + ".", Strength.NONE));
    }
}
