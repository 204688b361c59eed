// title: a native method
// refused: native method
// alone: wrong-output
public class Vault {
    private native int real();

    public void add(int amount) {
        real();
    }

    public int total() {
        return 0;
    }
}
