package dev.grade.verify;

import java.nio.file.Path;

/**
 * A known answer to an exercise.
 *
 * @param name
 *            such as {@code wrong/lock-order}
 */
public record Variant(String exerciseId, String name, Path path, Expectation expectation) {
}
