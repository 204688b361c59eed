import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        ConcurrentSkipListMap<Character, LongAdder> found = new ConcurrentSkipListMap<>();
        Arrays.stream(texts).parallel().forEach(text -> {
            for (char letter : text.toLowerCase().toCharArray()) {
                if (Character.isLetter(letter)) {
                    found.computeIfAbsent(letter, first -> new LongAdder()).increment();
                }
            }
        });
        Map<Character, Integer> counts = new TreeMap<>();
        char next = 'a';
        for (LongAdder times : found.values()) {
            counts.put(next++, times.intValue());
        }
        return counts;
    }
}
