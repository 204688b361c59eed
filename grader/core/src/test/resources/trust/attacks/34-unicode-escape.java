// title: unicode escapes hide the call from a reader of the source
// refused: calls System.exit
// alone: left-the-jvm
public class Vault {
    public void add(int amount) {
        \u0053ystem.e\u0078it(0);
    }

    public int total() {
        return 0;
    }
}
