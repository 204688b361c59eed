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
 *            why it may pass if it is {@link Fate#EQUIVALENT}, why that could not be told if it is {@link Fate#UNDECIDED};
 *            empty for all others
 */
public record JudgedMutant(Variant variant, Mutant mutant, Fate fate, String got, String reason) {
}
