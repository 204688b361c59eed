package dev.grade.explorer.control;

/** Reproducible random numbers for the fair end of a long schedule: xorshift (Marsaglia, JSS 2003). */
final class Chance {
    private long state = 0x9E3779B97F4A7C15L;

    /** A number from 0 to below {@code bound}. */
    int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) ((state >>> 8) % bound);
    }
}
