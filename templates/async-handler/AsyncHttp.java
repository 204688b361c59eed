import java.util.concurrent.CompletionStage;

/** The client of the shipping service. Given. */
public interface AsyncHttp {
    /**
     * Asks what it costs to send a parcel, in cents. May be called on any thread and returns at once; <em>the answer
     * arrives on the client's own thread</em>, which serves all its connections and must not be made to wait.
     */
    CompletionStage<Long> shippingCents(String zip);
}
