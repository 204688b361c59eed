import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    private static final Map<Character, Integer> COUNTS = new ConcurrentHashMap<>();

    Map<Character, Integer> countLetters() {
        Arrays.stream(texts).parallel().forEach(text -> {
            for (char c : text.toLowerCase().toCharArray()) {
                if (Character.isLetter(c)) {
                    COUNTS.merge(c, 1, Integer::sum);
                }
            }
        });
        return COUNTS;
    }
}
