import java.util.Map;
import java.util.stream.Collectors;

// One text, and letters as numbers.
public class ParallelLetterFrequency {
    private final String text;

    public ParallelLetterFrequency(String text) {
        this.text = text;
    }

    public Map<Integer, Integer> letterCounts() {
        return text.toLowerCase().chars().parallel().filter(c -> Character.isLetter(c)).boxed()
                .collect(Collectors.toConcurrentMap(c -> c, c -> 1, Integer::sum));
    }
}
