/** What a customer asks: the sum to pay for an order. Given. */
public record Request(long orderId, Session session) {
}
