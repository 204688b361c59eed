/** A bank whose accounts are numbered from 0. Many threads use it at once. */
public final class Bank {
    /**
     * Opens one account for each number.
     *
     * @param initial
     *            the first balances, none negative; the bank keeps no reference to the array
     */
    public Bank(long... initial) {
        // TODO: keep the balances, and whatever protects them
    }

    /**
     * Moves money. To every other thread the whole transfer happens at once, or not at all. A transfer from an account
     * to itself changes nothing.
     *
     * @param amount
     *            how much; not negative
     * @return true if the money was moved; false, at once, if {@code from} holds less than {@code amount}
     * @throws IllegalArgumentException
     *             if {@code amount} is negative
     * @throws IndexOutOfBoundsException
     *             if there is no such account ({@code IllegalArgumentException} is fine too)
     * @throws ArithmeticException
     *             if the balance of {@code to} would no longer fit into a {@code long}
     */
    public boolean transfer(int from, int to, long amount) {
        throw new UnsupportedOperationException("TODO: move the money, without a deadlock");
    }

    /** The balance of one account. */
    public long balance(int id) {
        throw new UnsupportedOperationException("TODO");
    }

    /** The sum of all balances at one moment: money on its way from one account to another is counted exactly once. */
    public long total() {
        throw new UnsupportedOperationException("TODO");
    }
}
