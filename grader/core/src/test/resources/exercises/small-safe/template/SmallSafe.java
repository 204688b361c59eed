/** Holds ten coins. */
class SmallSafe {
    void take(int coins) throws Refusal {
        throw new UnsupportedOperationException("write me");
    }
}
