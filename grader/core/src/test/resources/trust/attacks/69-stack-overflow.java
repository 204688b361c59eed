// title: a recursion without end, and catching what comes of it
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        try {
            add(amount + 1);
        } catch (StackOverflowError e) {
            throw e;
        }
    }

    public int total() {
        return 0;
    }
}
