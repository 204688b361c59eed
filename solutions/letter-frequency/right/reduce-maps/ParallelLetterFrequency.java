import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

// Done in the constructor; each sum is a new map.
class ParallelLetterFrequency {
    private final Map<Character, Integer> counts;

    ParallelLetterFrequency(String[] texts) {
        counts = Stream.of(texts).parallel().map(ParallelLetterFrequency::count).reduce(Map.of(), ParallelLetterFrequency::sum);
    }

    private static Map<Character, Integer> sum(Map<Character, Integer> one, Map<Character, Integer> other) {
        Map<Character, Integer> sum = new HashMap<>(one);
        other.forEach((letter, times) -> sum.merge(letter, times, Integer::sum));
        return sum;
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

    Map<Character, Integer> countLetters() {
        return counts;
    }
}
