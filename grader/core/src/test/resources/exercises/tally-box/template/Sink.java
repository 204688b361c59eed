/** Hears of every amount. */
public interface Sink {
    void accept(int slot, long amount);

    default String label() {
        return "given";
    }
}
