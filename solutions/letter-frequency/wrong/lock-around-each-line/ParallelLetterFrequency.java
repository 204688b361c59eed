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
            for (int from = 0; from < text.length(); from += 100) {
                synchronized (counts) {
                    for (int i = from; i < Math.min(from + 100, text.length()); i++) {
                        char c = Character.toLowerCase(text.charAt(i));
                        if (Character.isLetter(c)) {
                            counts.merge(c, 1, Integer::sum);
                        }
                    }
                }
            }
        });
        return counts;
    }
}
