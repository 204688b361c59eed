// title: carries state to threads of later checks in an InheritableThreadLocal
// refused: admitted
// alone: wrong-output
public class Vault {
    private static final InheritableThreadLocal<int[]> SEEN = new InheritableThreadLocal<>();

    public void add(int amount) {
        if (SEEN.get() == null) {
            SEEN.set(new int[1]);
        }
        SEEN.get()[0]++;
    }

    public int total() {
        return SEEN.get()[0];
    }
}
