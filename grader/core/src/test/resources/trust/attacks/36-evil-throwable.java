// title: an exception whose message ends the JVM when the harness asks for it
// refused: calls System.exit
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        throw new Evil();
    }

    public int total() {
        return 0;
    }

    static class Evil extends RuntimeException {
        @Override
        public String getMessage() {
            System.exit(0);
            return "";
        }

        @Override
        public String toString() {
            System.exit(0);
            return "";
        }
    }
}
