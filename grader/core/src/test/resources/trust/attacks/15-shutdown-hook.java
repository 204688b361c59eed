// title: a shutdown hook that would rewrite the report
// refused: calls Runtime.addShutdownHook
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("PASSED")));
    }

    public int total() {
        return 0;
    }
}
