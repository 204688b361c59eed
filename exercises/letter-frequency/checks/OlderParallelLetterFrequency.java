import java.util.Map;

/** The older shape of the exercise: one text, and letters as numbers. An answer may have it in place of the template's. */
final class OlderParallelLetterFrequency {
    OlderParallelLetterFrequency(String text) {
        throw new UnsupportedOperationException(text);
    }

    Map<Integer, Integer> letterCounts() {
        throw new UnsupportedOperationException();
    }
}
