import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

// Adders in a concurrent map, read when all are done.
class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Character, LongAdder> adders = new ConcurrentHashMap<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String text : texts) {
                executor.execute(() -> {
                    for (int i = 0; i < text.length(); i++) {
                        char c = text.charAt(i);
                        if (Character.isLetter(c)) {
                            adders.computeIfAbsent(Character.toLowerCase(c), letter -> new LongAdder()).increment();
                        }
                    }
                });
            }
        }
        Map<Character, Integer> counts = new HashMap<>();
        adders.forEach((letter, adder) -> counts.put(letter, adder.intValue()));
        return counts;
    }
}
