package dev.grade.verify;

import dev.grade.mutate.Mutant;

/**
 * A mutant of a right answer and what became of it.
 *
 * @param variant
 *            the right answer
 * @param got
 *            the bug class that it failed with, or its outcome
 * @param reason
 *            why it may pass; empty unless it is {@link Fate#EQUIVALENT}
 */
public record JudgedMutant(Variant variant, Mutant mutant, Fate fate, String got, String reason) {
}
