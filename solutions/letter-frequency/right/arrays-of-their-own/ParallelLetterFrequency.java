import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

// Four workers that take the next text; an array of counts for each.
class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    Map<Character, Integer> countLetters() {
        int workers = Math.min(4, texts.length);
        int[][] counts = new int[workers][Character.MAX_VALUE + 1];
        AtomicInteger next = new AtomicInteger();
        Thread[] threads = new Thread[workers];
        for (int w = 0; w < workers; w++) {
            int[] mine = counts[w];
            threads[w] = new Thread(() -> {
                for (int i = next.getAndIncrement(); i < texts.length; i = next.getAndIncrement()) {
                    for (char c : texts[i].toLowerCase().toCharArray()) {
                        mine[c]++;
                    }
                }
            });
            threads[w].start();
        }
        Map<Character, Integer> total = new TreeMap<>();
        for (int w = 0; w < workers; w++) {
            try {
                threads[w].join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                if (counts[w][c] > 0 && Character.isLetter(c)) {
                    total.merge((char) c, counts[w][c], Integer::sum);
                }
            }
        }
        return total;
    }
}
