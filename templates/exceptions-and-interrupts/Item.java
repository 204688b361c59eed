/**
 * What goes through a pipeline.
 *
 * @param number
 *            the first one submitted has 1, the next 2, and so on
 * @param text
 *            what the stages have made of it so far
 */
public record Item(int number, String text) {
}
