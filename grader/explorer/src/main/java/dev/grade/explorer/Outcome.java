package dev.grade.explorer;

import java.util.List;

/** What came of exploring a program. */
public sealed interface Outcome {
    /** How much was tried. */
    Strength strength();

    /**
     * A schedule fails.
     *
     * @param finding
     *            what it shows
     */
    record Found(Finding finding, Strength strength) implements Outcome {
    }

    /**
     * No schedule failed.
     *
     * @param notes
     *            what a reader should know besides, such as pool workers that were left
     */
    record NothingFound(Strength strength, List<String> notes) implements Outcome {
    }

    /**
     * The program does something that the explorer does not control, so nothing can be said.
     *
     * @param what
     *            what it does
     */
    record NotControllable(String what, Strength strength) implements Outcome {
    }

    /**
     * The explorer itself failed, so nothing can be said; that is no fault of the program.
     *
     * @param what
     *            what went wrong, as part of a sentence
     */
    record Broken(String what, Strength strength) implements Outcome {
    }

    /**
     * How much was tried.
     *
     * @param schedules
     *            schedules run
     * @param exhaustedBound
     *            all schedules with at most so many preemptions were run; -1 for none
     * @param complete
     *            whether those are all schedules there are, with waits that end by the clock or on a signal
     * @param tooLong
     *            schedules given up because they did not end
     * @param seed
     *            the seed of every random choice
     */
    record Strength(long schedules, int exhaustedBound, boolean complete, long tooLong, long seed) {
        /** One phrase, such as {@code no failing schedule in 4,096, bound 2 preemptions exhausted}. */
        public String phrase() {
            String tried = String.format(java.util.Locale.ROOT, "no failing schedule in %,d", schedules);
            if (complete) {
                return tried + ", all schedules tried";
            }
            String bound = exhaustedBound < 0
                    ? ""
                    : ", bound " + exhaustedBound + (exhaustedBound == 1 ? " preemption" : " preemptions")
                            + " exhausted";
            return tried + bound + (tooLong > 0 ? ", " + tooLong + " cut short" : "");
        }
    }
}
