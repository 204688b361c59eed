// title: an exception with a message of 40 million characters
// refused: admitted
// alone: wrong-output|over-limit
public class Vault {
    public void add(int amount) {
        throw new IllegalStateException("x".repeat(40_000_000));
    }

    public int total() {
        return 0;
    }
}
