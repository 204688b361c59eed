import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Character, Integer> counts = new ConcurrentHashMap<>();
        for (String text : texts) {
            Thread thread = new Thread(() -> text.toLowerCase().chars().filter(c -> Character.isLetter(c))
                    .forEach(c -> counts.merge((char) c, 1, Integer::sum)));
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return counts;
    }
}
