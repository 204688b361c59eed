import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

// Methods of the JDK count; all that this code steps through is the table of the counts.
class ParallelLetterFrequency {
    private final AtomicIntegerArray counts = new AtomicIntegerArray(Character.MAX_VALUE + 1);

    ParallelLetterFrequency(String[] texts) {
        Arrays.stream(texts).parallel().forEach(text -> text.chars().filter(Character::isLetter)
                .map(Character::toLowerCase).forEach(counts::incrementAndGet));
    }

    Map<Character, Integer> countLetters() {
        Map<Character, Integer> letters = new HashMap<>();
        for (int c = 0; c < counts.length(); c++) {
            if (counts.get(c) > 0) {
                letters.put((char) c, counts.get(c));
            }
        }
        return letters;
    }
}
