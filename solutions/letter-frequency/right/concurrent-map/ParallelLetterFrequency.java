import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// One concurrent map; merge is one step.
class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        ConcurrentHashMap<Character, Integer> counts = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (String text : texts) {
            Thread thread = new Thread(() -> text.chars().filter(Character::isLetter)
                    .forEach(c -> counts.merge((char) Character.toLowerCase(c), 1, Integer::sum)));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return counts;
    }
}
