// title: an own class loader
// refused: ClassLoader
// alone: wrong-output
public class Vault {
    static class Own extends ClassLoader {
        Class<?> make(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }

    public void add(int amount) {
        new Own().make(new byte[]{1});
    }

    public int total() {
        return 0;
    }
}
