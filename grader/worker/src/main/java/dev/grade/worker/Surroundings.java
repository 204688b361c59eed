package dev.grade.worker;

import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Universe;
import dev.grade.worker.stall.Canary;
import dev.grade.worker.stall.Lookout;
import dev.grade.worker.stall.Quiet;

/**
 * What all checks of one order share.
 *
 * @param universe
 *            the classes as they run in life
 */
record Surroundings(ClassBook book, Universe universe, Lookout lookout, Canary canary, Quiet quiet, long seed) {
    /** The cores that the grader has, which is not what student code is told where it is timed. */
    private static final int CORES = Integer.getInteger("grade.cores", Runtime.getRuntime().availableProcessors());

    int cores() {
        return CORES;
    }
}
