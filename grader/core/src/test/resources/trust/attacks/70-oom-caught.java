// title: memory without end, and catching what comes of it
// refused: admitted
// alone: wrong-output|over-limit
public class Vault {
    public void add(int amount) {
        java.util.List<long[]> all = new java.util.ArrayList<>();
        try {
            while (true) {
                all.add(new long[1 << 22]);
            }
        } catch (OutOfMemoryError e) {
            all.clear();
        }
    }

    public int total() {
        return 0;
    }
}
