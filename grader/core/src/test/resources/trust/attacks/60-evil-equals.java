// title: an evil hashCode, equals, toString and compareTo
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        Thread.currentThread().setName("" + this);
    }

    public int total() {
        throw new Liar();
    }

    static class Liar extends RuntimeException implements Comparable<Object> {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException();
        }

        @Override
        public int compareTo(Object other) {
            return 0;
        }

        @Override
        public String toString() {
            throw new IllegalStateException("again", this);
        }
    }
}
