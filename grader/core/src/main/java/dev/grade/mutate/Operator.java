package dev.grade.mutate;

import java.util.function.Consumer;

/**
 * A kind of mistake that can be put into a program.
 *
 * @param id
 *            a short name for tables
 * @param sentence
 *            what it does to the program
 * @param finder
 *            proposes every place of a source where the mistake can be made
 */
public record Operator(String id, String sentence, Consumer<Proposals> finder) {
}
