// title: runs the whole check once more inside itself, behaves there, and nowhere else
// refused: admitted
// alone: wrong-output
public class Vault {
    static int depth;
    int total;

    public void add(int amount) {
        total += amount;
        if (depth == 0) {
            depth = 1;
            Thread.currentThread().run();
            depth = 2;
        }
    }

    public int total() {
        return depth == 1 ? total : -1;
    }
}
