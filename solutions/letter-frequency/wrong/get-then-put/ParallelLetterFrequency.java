import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Character, Integer> counts = new ConcurrentHashMap<>();
        Arrays.asList(texts).parallelStream().forEach(text -> {
            for (char c : text.toLowerCase().toCharArray()) {
                if (Character.isLetter(c)) {
                    counts.put(c, counts.getOrDefault(c, 0) + 1);
                }
            }
        });
        return counts;
    }
}
