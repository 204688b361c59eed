// title: an exception wrapped so often that whoever unwraps it by recursion runs out of stack
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
    }

    public int total() {
        var thrown = new java.util.concurrent.CompletionException(new IllegalStateException());
        for (int i = 0; i < 30_000; i++) {
            thrown = new java.util.concurrent.CompletionException(null, thrown);
        }
        throw thrown;
    }
}
