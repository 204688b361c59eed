package dev.grade.worker.stress;

/** A way to run rounds. Each finds bugs that the others miss. */
enum Mode {
    /** Random pauses between the student's steps: shows a race also where one core runs one thread at a time. */
    NOISY(true, true, 40, 32),
    /** The same, and waits that end without a signal, as the Java specification allows. */
    SPURIOUS(true, true, 40, 32),
    /** All threads start at the same moment, at full speed. */
    BARRIER(false, true, 100, 64),
    /** Each thread runs through many rounds without meeting the others between them. */
    BATCH(false, false, 100, 256),
    /** Two scenarios at once: shows state that two instances share. */
    TWIN(true, true, 20, 16);

    private final boolean noisy;
    private final boolean meet;
    private final int leastRounds;
    private final int mostAtOnce;

    Mode(boolean noisy, boolean meet, int leastRounds, int mostAtOnce) {
        this.noisy = noisy;
        this.meet = meet;
        this.leastRounds = leastRounds;
        this.mostAtOnce = mostAtOnce;
    }

    boolean noisy() {
        return noisy;
    }

    boolean meet() {
        return meet;
    }

    /** How many rounds must have run before the check may pass, however slow the machine. */
    int leastRounds() {
        return leastRounds;
    }

    /** How many rounds are made ready at once. */
    int mostAtOnce() {
        return mostAtOnce;
    }
}
