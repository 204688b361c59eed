import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        Map<Character, Integer> counts = new ConcurrentHashMap<>();
        for (String text : texts) {
            new Thread(() -> text.toLowerCase().chars().filter(Character::isLetter)
                    .forEach(c -> counts.merge((char) c, 1, Integer::sum))).start();
        }
        return counts;
    }
}
