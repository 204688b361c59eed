// title: System.exit(0) in the first check, so that the others never fail
// refused: calls System.exit
// alone: left-the-jvm
public class Vault {
    public void add(int amount) {
        System.exit(0);
    }

    public int total() {
        return 0;
    }
}
