import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

// Counting begins in the constructor, on the common pool.
class ParallelLetterFrequency {
    private final List<CompletableFuture<Map<Character, Long>>> parts;

    ParallelLetterFrequency(String[] texts) {
        parts = Arrays.stream(texts).map(text -> CompletableFuture.supplyAsync(() -> count(text))).toList();
    }

    private static Map<Character, Long> count(String text) {
        return text.toLowerCase().chars().mapToObj(c -> (char) c).filter(Character::isLetter)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    Map<Character, Integer> countLetters() {
        return parts.stream().flatMap(part -> part.join().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().intValue(), Integer::sum));
    }
}
