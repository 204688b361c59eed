import java.util.List;

/**
 * What came out of a pipeline.
 *
 * @param items
 *            all that was submitted, behind the last stage, in the order in which it was submitted
 */
public record Result(List<Item> items) {
}
