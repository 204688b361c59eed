// title: an exception whose message throws itself, and whose cause is a circle
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        throw new Circle();
    }

    public int total() {
        return 0;
    }

    static class Circle extends RuntimeException {
        @Override
        public String getMessage() {
            throw this;
        }

        @Override
        public synchronized Throwable getCause() {
            return this;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw this;
        }
    }
}
