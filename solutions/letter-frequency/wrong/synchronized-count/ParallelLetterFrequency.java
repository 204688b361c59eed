import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    private final Map<Character, Integer> counts = new HashMap<>();

    private synchronized void count(String text) {
        for (char c : text.toLowerCase().toCharArray()) {
            if (Character.isLetter(c)) {
                counts.merge(c, 1, Integer::sum);
            }
        }
    }

    Map<Character, Integer> countLetters() {
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            for (String text : texts) {
                pool.execute(() -> count(text));
            }
        }
        return counts;
    }
}
