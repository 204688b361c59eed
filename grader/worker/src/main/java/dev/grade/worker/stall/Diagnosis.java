package dev.grade.worker.stall;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Evidence;

/**
 * Why the threads of a check will never go on.
 *
 * @param sentence
 *            what happened, for the student
 */
public record Diagnosis(BugClass bugClass, String sentence, Evidence.WaitFor evidence) {
}
