import java.util.Map;
import java.util.TreeMap;

class ParallelLetterFrequency {
    private final Map<Character, Integer> found = new TreeMap<>();

    ParallelLetterFrequency(String[] texts) {
        for (String text : texts) {
            for (char letter : text.toCharArray()) {
                if (Character.isLetter(letter)) {
                    found.merge(Character.toLowerCase(letter), 1, Integer::sum);
                }
            }
        }
    }

    Map<Character, Integer> countLetters() {
        return found;
    }
}
