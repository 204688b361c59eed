package dev.grade.explorer.search;

/** Reproducible random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
final class RandomSource {
    private long state;

    RandomSource(long seed) {
        state = seed;
    }

    long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A number from 0 to below {@code bound}. */
    int below(int bound) {
        return (int) ((nextLong() >>> 33) % bound);
    }
}
