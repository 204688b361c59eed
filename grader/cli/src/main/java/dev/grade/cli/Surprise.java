package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.verify.Variant;

/**
 * A known answer that did not get what it must.
 *
 * @param problem
 *            what it must and what it got, to be read behind its name
 * @param report
 *            the whole report, as text
 */
record Surprise(Exercise exercise, Variant variant, String problem, String report) {
    /** The answer and what is not as expected, as one sentence. */
    String sentence() {
        return variant.exerciseId() + "/" + variant.name() + " " + problem;
    }
}
