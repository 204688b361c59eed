package dev.grade.explorer.control;

/**
 * A field of the program, or the elements of all arrays of one type.
 *
 * @param id
 *            its number, dense from 0
 * @param name
 *            such as {@code Bank.total}
 * @param slot
 *            where an object keeps the field's history; -1 for a static field or an array
 * @param slots
 *            how many histories such an object keeps
 * @param isVolatile
 *            whether accesses synchronise
 * @param reference
 *            whether it holds an object
 */
public record Variable(int id, String name, int slot, int slots, boolean isVolatile, boolean reference) {
}
