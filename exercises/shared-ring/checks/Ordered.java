import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.Arrays;

/**
 * The words of two processes, which nothing orders but the words themselves: what one has written, the other may use if it
 * has read, not plainly, a word that the first wrote afterwards, not plainly. Vector clocks tell (Flanagan and Freund, PLDI
 * 2009).
 */
final class Ordered {
    private static final String[] CALLS = {"offer", "poll"};

    private final long[][] clocks = new long[2][2];
    /** For each word and side, when and how it last read or wrote it: plainly or not. */
    private final long[][][] uses;
    private final Use[][][] how;
    /** What whoever reads a word, not plainly, may use from then on. */
    private final long[][] given;
    private boolean attaching;

    Ordered(int length) {
        uses = new long[length][2][4];
        how = new Use[length][2][4];
        given = new long[length][2];
    }

    /** The words as one process sees them: 0 offers, 1 polls. */
    Words of(int side, Words memory) {
        return new WatchedWords(memory) {
            @Override
            void used(int index, Use use) {
                if (index >= 0 && index < given.length) {
                    Ordered.this.used(side, index, use);
                }
            }
        };
    }

    /** All that has happened is before all that will. */
    void meet() {
        for (int side = 0; side < 2; side++) {
            take(side, clocks[1 - side]);
        }
    }

    /** Whether a process attaches: it may look at words that it then has no use for. */
    void attaching(boolean now) {
        attaching = now;
    }

    private void used(int side, int index, Use use) {
        int other = 1 - side;
        if (attaching && use == Use.GET_PLAIN) {
            return;
        }
        for (int kind = 0; kind < 4; kind++) {
            boolean plain = kind < 2;
            boolean wrote = kind % 2 == 1;
            if ((plain || use.plain) && (wrote || use.writes) && uses[index][other][kind] > clocks[side][other]) {
                throw new CheckFailure(BugClass.DATA_RACE, CALLS[other] + " used word " + index + " with " + how[index][other][kind].method + ", then " + CALLS[side] + " used it with " + use.method
                        + ", and nothing in the memory orders the two. In another process it may see an old value, or the write may come too early. A lock or a volatile field of this JVM does not reach the other process: "
                        + "the side that is done must write a word with setRelease, and the other must have read that word with getAcquire (or both as volatile).");
            }
        }
        long now = ++clocks[side][side];
        if (use.reads) {
            note(side, index, use, use.plain ? 0 : 2, now);
            if (!use.plain) {
                take(side, given[index]);
            }
        }
        if (use.writes) {
            note(side, index, use, use.plain ? 1 : 3, now);
            if (use.plain) {
                Arrays.fill(given[index], 0);
            } else {
                long[] gives = given[index];
                for (int i = 0; i < 2; i++) {
                    // who reads and writes at once hands on what the word gave before
                    gives[i] = use.reads ? Math.max(gives[i], clocks[side][i]) : clocks[side][i];
                }
            }
        }
    }

    private void note(int side, int index, Use use, int kind, long now) {
        uses[index][side][kind] = now;
        how[index][side][kind] = use;
    }

    private void take(int side, long[] from) {
        for (int i = 0; i < 2; i++) {
            clocks[side][i] = Math.max(clocks[side][i], from[i]);
        }
    }
}
