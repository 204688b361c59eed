import dev.grade.api.*;
import java.util.*;

/** What one would write without thinking: it must be 1.4 times as fast as the loop. */
class NaiveChecks {
    @Scaling
    void naive(Instruments timing) {
        String[] texts = new String[8];
        Arrays.setAll(texts, i -> "the quick brown fox jumps over the lazy dog ".repeat(5_000 + i));
        for (int warm = 0; warm < 3; warm++) {
            loop(texts);
            new Letters(texts).count();
        }
        long begin = System.nanoTime();
        Map<Character, Integer> counts = loop(texts);
        long alone = System.nanoTime() - begin;
        begin = System.nanoTime();
        boolean same = counts.equals(new Letters(texts).count());
        long together = System.nanoTime() - begin;
        Expect.that(same && alone >= 1.4 * together, BugClass.NOT_CONCURRENT, "speed-up " + (double) alone / together);
    }

    private static Map<Character, Integer> loop(String[] texts) {
        Map<Character, Integer> counts = new HashMap<>();
        for (String text : texts) {
            for (char c : text.toCharArray()) {
                if (Character.isLetter(c)) {
                    counts.merge(Character.toLowerCase(c), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
