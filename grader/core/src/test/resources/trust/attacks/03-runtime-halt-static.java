// title: Runtime.halt(0) from a static initialiser
// refused: calls Runtime.halt
// alone: left-the-jvm
public class Vault {
    static {
        Runtime.getRuntime().halt(0);
    }

    public void add(int amount) {

    }

    public int total() {
        return 0;
    }
}
