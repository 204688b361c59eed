// title: keeps the expected answers of the first check in static fields
// refused: admitted
// alone: static-state|wrong-output
public class Vault {
    private static int total;

    public void add(int amount) {
        total += amount;
    }

    public int total() {
        return total;
    }
}
