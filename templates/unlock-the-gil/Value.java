/**
 * A value of a script. Values never change; how many globals refer to one is counted by {@link #retain} and
 * {@link #release}, so that one that nobody needs any more can be given back. Safe for many threads.
 */
public abstract class Value {
    /** This value plus another, as a new one. */
    public abstract Value plus(Value other);

    /** This value times another, as a new one. */
    public abstract Value times(Value other);

    /** The value as a number. */
    public abstract long asLong();

    /** Another global refers to this value now. */
    public void retain() {
        // plain numbers are never given back
    }

    /** One global less refers to this value. */
    public void release() {
        // plain numbers are never given back
    }

    /** A plain number. */
    public static Value of(long number) {
        return new Plain(number);
    }

    private static final class Plain extends Value {
        private final long number;

        Plain(long number) {
            this.number = number;
        }

        @Override
        public Value plus(Value other) {
            return new Plain(number + other.asLong());
        }

        @Override
        public Value times(Value other) {
            return new Plain(number * other.asLong());
        }

        @Override
        public long asLong() {
            return number;
        }
    }
}
