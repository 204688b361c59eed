// title: System.load of a native library
// refused: calls System.load
// alone: wrong-output|left-the-jvm
public class Vault {
    public void add(int amount) {
        System.load("/usr/lib/x86_64-linux-gnu/libm.so.6");
    }

    public int total() {
        return 0;
    }
}
