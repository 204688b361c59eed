import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Character, Integer> total = new HashMap<>();
        CountDownLatch done = new CountDownLatch(texts.length);
        for (String text : texts) {
            Thread.ofPlatform().daemon().start(() -> {
                Map<Character, Integer> part = count(text);
                part.forEach((letter, times) -> total.merge(letter, times, Integer::sum));
                done.countDown();
            });
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return total;
    }

    private static Map<Character, Integer> count(String text) {
        Map<Character, Integer> counts = new HashMap<>();
        for (char c : text.toCharArray()) {
            if (Character.isLetter(c)) {
                counts.merge(Character.toLowerCase(c), 1, Integer::sum);
            }
        }
        return counts;
    }
}
