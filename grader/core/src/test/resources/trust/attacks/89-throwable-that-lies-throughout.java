// title: an exception that lies about, or breaks, everything that can be asked of it
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
    }

    public int total() {
        throw new Liar();
    }

    static class Liar extends RuntimeException {
        @Override
        public String getMessage() {
            throw new Liar();
        }

        @Override
        public String getLocalizedMessage() {
            throw new Liar();
        }

        @Override
        public Throwable getCause() {
            return this;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }

        @Override
        public void setStackTrace(StackTraceElement[] stack) {
            throw new Liar();
        }

        @Override
        public Throwable fillInStackTrace() {
            return null;
        }

        @Override
        public void printStackTrace(java.io.PrintStream out) {
            throw new Liar();
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            throw new Liar();
        }

        @Override
        public String toString() {
            return null;
        }
    }
}
