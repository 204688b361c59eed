import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;

/** Words that count how often a call uses them, and end one that goes on and on. */
final class CountedWords extends WatchedWords {
    /** Far more than a call needs that does not wait: even one that looked at every word would stay below. */
    private static final int ENDLESS = 100_000;

    /** The process ends in the middle of a call. */
    static final class Ended extends Error {
        private static final long serialVersionUID = 1;

        Ended() {
            super("this process was ended here", null, false, false);
        }
    }

    private int uses;
    private int most;
    private int endsAt = Integer.MAX_VALUE;
    private int stopsAt;
    private Runnable meanwhile;
    private BugClass waits = BugClass.BUSY_WAIT;
    private String meaning = "A call used the memory again and again and did not return: offer must return false when the ring is full, poll must return an empty OptionalLong when nothing is in it. Neither may wait.";

    CountedWords(Words memory) {
        super(memory);
    }

    /** What it means if a call does not return. */
    void onEndless(BugClass bug, String message) {
        waits = bug;
        meaning = message;
    }

    /** The process ends when it is about to use the memory for the {@code use}-th time from now, counted from 0. */
    void endAt(int use) {
        uses = 0;
        endsAt = use;
    }

    /**
     * What happens just before the {@code use}-th use of the memory from now, counted from 0; null for nothing.
     *
     * @return whether what was asked for last has happened
     */
    boolean at(int use, Runnable happens) {
        boolean happened = meanwhile == null;
        uses = 0;
        stopsAt = use;
        meanwhile = happens;
        return happened;
    }

    /** A call begins. */
    void begin() {
        uses = 0;
    }

    /** Only calls from now on count for {@link #most}. */
    void forget() {
        most = 0;
    }

    /** The most that a call has used the memory. */
    int most() {
        return most;
    }

    @Override
    void used(int index, Use use) {
        if (uses == endsAt) {
            throw new Ended();
        }
        Runnable now = meanwhile;
        if (now != null && uses == stopsAt) {
            meanwhile = null;
            now.run();
        }
        uses++;
        most = Math.max(most, uses);
        if (uses > ENDLESS) {
            throw new CheckFailure(waits, meaning);
        }
    }
}
