import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        return Arrays.stream(texts).flatMap(text -> text.chars().mapToObj(c -> (char) c)).filter(c -> Character.isLetter(c))
                .map(c -> Character.toLowerCase(c))
                .collect(Collectors.groupingByConcurrent(c -> c, Collectors.summingInt(c -> 1)));
    }
}
