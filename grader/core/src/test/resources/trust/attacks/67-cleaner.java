// title: a Cleaner that acts after its check
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        java.lang.ref.Cleaner.create().register(new Object(), () -> {
            while (true) {
                System.out.print("late");
            }
        });
        System.gc();
    }

    public int total() {
        return 0;
    }
}
