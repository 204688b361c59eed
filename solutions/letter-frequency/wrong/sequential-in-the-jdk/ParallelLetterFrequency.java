import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

// Nothing but methods of the JDK at work, and all of them on one thread.
class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Integer, Long> counts = Arrays.stream(texts).flatMapToInt(String::chars).filter(Character::isLetter)
                .map(Character::toLowerCase).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<Character, Integer> letters = new HashMap<>();
        counts.forEach((letter, times) -> letters.put((char) letter.intValue(), times.intValue()));
        return letters;
    }
}
