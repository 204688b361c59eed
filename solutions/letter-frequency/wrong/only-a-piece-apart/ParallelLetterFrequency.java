import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        if (texts.length == 0) {
            return new HashMap<>();
        }
        int piece = texts[0].length() / 3;
        CompletableFuture<Map<Character, Integer>> first = CompletableFuture
                .supplyAsync(() -> count(texts[0].substring(0, piece)));
        Map<Character, Integer> total = count(texts[0].substring(piece)
                + String.join(" ", Arrays.asList(texts).subList(1, texts.length)));
        first.join().forEach((letter, times) -> total.merge(letter, times, Integer::sum));
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
