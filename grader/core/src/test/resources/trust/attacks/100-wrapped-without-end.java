// title: an exception of a future whose causes go in a circle
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
    }

    public int total() {
        Outer outer = new Outer();
        Inner inner = new Inner();
        outer.initCause(inner);
        inner.initCause(outer);
        throw outer;
    }

    static class Outer extends java.util.concurrent.CompletionException {
        Outer() {
            super("outer");
        }
    }

    static class Inner extends java.util.concurrent.ExecutionException {
        Inner() {
            super("inner");
        }
    }
}
