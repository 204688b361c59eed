// title: an exit in a method that looks like a harmless main, but is called
// refused: calls System.exit
// alone: left-the-jvm
public class Vault {
    public void add(int amount) {
        main(new String[0]);
    }

    public int total() {
        return 0;
    }

    public static void main(String[] args) {
        System.exit(0);
    }
}
