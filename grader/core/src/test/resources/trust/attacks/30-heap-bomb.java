// title: memory without end
// refused: admitted
// alone: over-limit
public class Vault {
    public void add(int amount) {
        java.util.List<long[]> all = new java.util.ArrayList<>();
        while (true) {
            all.add(new long[1 << 20]);
        }
    }

    public int total() {
        return 0;
    }
}
