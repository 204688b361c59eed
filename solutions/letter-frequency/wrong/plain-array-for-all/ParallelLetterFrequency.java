import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        int[] counts = new int[Character.MAX_VALUE + 1];
        Arrays.stream(texts).parallel().forEach(text -> {
            for (char c : text.toLowerCase().toCharArray()) {
                counts[c]++;
            }
        });
        Map<Character, Integer> total = new HashMap<>();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0 && Character.isLetter(c)) {
                total.put((char) c, counts[c]);
            }
        }
        return total;
    }
}
