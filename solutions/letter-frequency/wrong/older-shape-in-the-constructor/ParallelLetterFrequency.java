import java.util.HashMap;
import java.util.Map;

public class ParallelLetterFrequency {
    private final Map<Integer, Integer> found = new HashMap<>();

    public ParallelLetterFrequency(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            if (Character.isLetter(letter)) {
                Integer before = found.get((int) letter);
                found.put((int) letter, before == null ? 1 : before + 1);
            }
        }
    }

    public Map<Integer, Integer> letterCounts() {
        return found;
    }
}
