// title: an exit in the static initialiser of a class that is only named
// refused: calls System.exit
// alone: left-the-jvm
public class Vault {
    static class Trap {
        static int value;

        static {
            System.exit(0);
        }
    }

    public void add(int amount) {
        Trap.value++;
    }

    public int total() {
        return 0;
    }
}
