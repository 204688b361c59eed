// title: an exception of a future that does not return when it is asked for its cause
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
    }

    public int total() {
        throw new Late();
    }

    static class Late extends java.util.concurrent.CompletionException {
        @Override
        public Throwable getCause() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
