/** One step of the work. It may throw anything, take long, and be interrupted. */
@FunctionalInterface
public interface Stage {
    /** Works on an item and returns what the next stage gets. */
    Item apply(Item item) throws Exception;
}
