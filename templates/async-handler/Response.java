/**
 * The answer to a {@link Request}. Given.
 *
 * @param status
 *            200, or 503 if the sum can't be told now
 * @param totalCents
 *            price, shipping and tax; 0 unless the status is 200
 */
public record Response(int status, long totalCents) {
    /** The answer when all went well. */
    public static Response ok(long totalCents) {
        return new Response(200, totalCents);
    }

    /** The answer when something failed. */
    public static Response unavailable() {
        return new Response(503, 0);
    }
}
