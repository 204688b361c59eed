// title: an error of an initialiser that throws when it is asked for its cause
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
    }

    public int total() {
        throw new Broken();
    }

    static class Broken extends ExceptionInInitializerError {
        @Override
        public Throwable getCause() {
            throw new OutOfMemoryError("made up");
        }
    }
}
