package dev.grade.inspect.finding;

/**
 * How often a finding was seen at run time.
 *
 * @param count how many times
 * @param millis how long altogether
 * @param longestMillis the longest one
 */
public record Observed(long count, long millis, long longestMillis) {
}
