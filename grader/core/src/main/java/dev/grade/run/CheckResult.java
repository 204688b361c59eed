package dev.grade.run;

import dev.grade.exercise.CheckSpec;
import dev.grade.worker.protocol.Result;

/**
 * What one check of an exercise said.
 *
 * @param output
 *            the beginning of what the student's code printed meanwhile
 */
public record CheckResult(CheckSpec check, Result result, String output) {
}
