import java.util.Map;

/** Counts how often each letter occurs in several texts, on more than one core. */
class ParallelLetterFrequency {
    ParallelLetterFrequency(String[] texts) {
        // TODO: keep what you need
    }

    /** How often each letter occurs in all texts together, by the lower-case letter; only letters that occur. */
    Map<Character, Integer> countLetters() {
        throw new UnsupportedOperationException("TODO: count the texts at the same time");
    }
}
