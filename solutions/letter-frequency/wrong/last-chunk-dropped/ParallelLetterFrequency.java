import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        String all = String.join("", texts);
        int chunk = Math.max(1, all.length() / 4);
        return IntStream.range(0, 4).parallel().mapToObj(i -> all.substring(Math.min(all.length(), i * chunk), Math.min(all.length(), (i + 1) * chunk)))
                .flatMap(part -> part.chars().filter(Character::isLetter).mapToObj(c -> (char) Character.toLowerCase(c)))
                .collect(Collectors.toMap(c -> c, c -> 1, Integer::sum));
    }
}
