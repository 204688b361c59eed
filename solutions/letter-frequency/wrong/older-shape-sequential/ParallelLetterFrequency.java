import java.util.HashMap;
import java.util.Map;

public class ParallelLetterFrequency {
    private final String text;

    public ParallelLetterFrequency(String text) {
        this.text = text;
    }

    public Map<Integer, Integer> letterCounts() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (char c : text.toLowerCase().toCharArray()) {
            if (Character.isLetter(c)) {
                counts.merge((int) c, 1, Integer::sum);
            }
        }
        return counts;
    }
}
