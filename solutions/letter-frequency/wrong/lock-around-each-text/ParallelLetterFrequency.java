import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Character, Integer> counts = new HashMap<>();
        Arrays.stream(texts).parallel().forEach(text -> {
            synchronized (counts) {
                for (char c : text.toLowerCase().toCharArray()) {
                    if (Character.isLetter(c)) {
                        counts.merge(c, 1, Integer::sum);
                    }
                }
            }
        });
        return counts;
    }
}
