import java.util.HashMap;
import java.util.Map;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Character, Integer> total = new HashMap<>();
        for (String text : texts) {
            count(text).forEach((letter, times) -> total.merge(letter, times, Integer::sum));
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
