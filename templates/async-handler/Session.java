/** What is known of a customer. Given. <em>Belongs to the event loop</em>: call it on the loop's thread only. */
public interface Session {
    /** Adds a response to the customer's history. */
    void record(Response response);
}
