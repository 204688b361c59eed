// title: class loading through facilities that look harmless
// refused: ServiceLoader
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        java.util.ServiceLoader.load(Runnable.class).forEach(Runnable::run);
    }

    public int total() {
        return 0;
    }
}
