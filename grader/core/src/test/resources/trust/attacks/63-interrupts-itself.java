// title: leaves the interrupt flag of the check's thread set
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        Thread.currentThread().interrupt();
    }

    public int total() {
        return 0;
    }
}
