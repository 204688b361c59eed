import java.util.concurrent.CompletionStage;

/** The database. Given. */
public interface AsyncDb {
    /**
     * Looks up an order. May be called on any thread and returns at once; <em>the answer arrives as a task of the event
     * loop</em>.
     */
    CompletionStage<Order> findOrder(long id);
}
