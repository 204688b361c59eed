package dev.grade.worker.stress;

/**
 * What ended a round badly.
 *
 * @param thread
 *            the name of the thread that it left
 */
record Failure(Throwable thrown, String thread) {
}
