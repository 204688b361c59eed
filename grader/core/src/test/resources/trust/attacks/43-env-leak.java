// title: reads the environment and the parent's command line
// refused: calls System.getenv
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        if (!System.getenv().isEmpty() && System.getenv("PATH") != null) {
            System.out.print("EFFECT");
        }
        throw new IllegalStateException();
    }

    public int total() {
        return 0;
    }
}
