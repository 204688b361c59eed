import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

// The stream splits the texts and puts the groups together.
class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        return Arrays.stream(texts).parallel()
                .flatMap(text -> text.chars().filter(Character::isLetter).mapToObj(c -> (char) Character.toLowerCase(c)))
                .collect(Collectors.groupingByConcurrent(c -> c, Collectors.summingInt(c -> 1)));
    }
}
