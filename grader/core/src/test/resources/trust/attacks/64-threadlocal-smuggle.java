// title: carries state from check to check in a ThreadLocal
// refused: admitted
// alone: wrong-output
public class Vault {
    private static final ThreadLocal<Integer> SEEN = ThreadLocal.withInitial(() -> 0);

    public void add(int amount) {
        SEEN.set(SEEN.get() + amount);
    }

    public int total() {
        return SEEN.get() > 5 ? SEEN.get() : -1;
    }
}
