package dev.grade.report;

/**
 * Where a submission was graded.
 *
 * @param jdk
 *            version of the JDK that ran it
 * @param cores
 *            processors that the grader could use
 * @param isolation
 *            what kept the submission from the rest of the machine
 * @param seed
 *            the seed of every random choice
 * @param load
 *            the machine's load average over the last minute, negative if unknown
 */
public record Environment(String jdk, int cores, String isolation, long seed, double load) {
}
