import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class ParallelLetterFrequency {
    private final String text;

    public ParallelLetterFrequency(String text) {
        this.text = text;
    }

    public Map<Integer, Integer> letterCounts() {
        Map<Integer, Integer> counts = new ConcurrentHashMap<>();
        text.toLowerCase().chars().parallel().filter(Character::isLetter)
                .forEach(c -> counts.put(c, counts.getOrDefault(c, 0) + 1));
        return counts;
    }
}
