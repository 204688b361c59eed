import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        ConcurrentHashMap<Character, AtomicInteger> counts = new ConcurrentHashMap<>();
        Arrays.stream(texts).parallel().forEach(text -> {
            for (char c : text.toLowerCase().toCharArray()) {
                if (Character.isLetter(c)) {
                    if (!counts.containsKey(c)) {
                        counts.put(c, new AtomicInteger());
                    }
                    counts.get(c).incrementAndGet();
                }
            }
        });
        return counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get()));
    }
}
