import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RecursiveTask;

// One long text, split by position.
class ParallelLetterFrequency {
    private final String[] texts;

    ParallelLetterFrequency(String[] texts) {
        this.texts = texts;
    }

    private static final class Count extends RecursiveTask<Map<Character, Integer>> {
        private static final long serialVersionUID = 1L;
        private static final int ALONE = 10_000;

        private final String text;
        private final int from;
        private final int to;

        Count(String text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Map<Character, Integer> compute() {
            if (to - from > ALONE) {
                int middle = (from + to) >>> 1;
                Count left = new Count(text, from, middle);
                left.fork();
                Map<Character, Integer> counts = new Count(text, middle, to).compute();
                left.join().forEach((letter, times) -> counts.merge(letter, times, Integer::sum));
                return counts;
            }
            Map<Character, Integer> counts = new HashMap<>();
            for (int i = from; i < to; i++) {
                char c = Character.toLowerCase(text.charAt(i));
                if (Character.isLetter(c)) {
                    counts.put(c, counts.getOrDefault(c, 0) + 1);
                }
            }
            return counts;
        }
    }

    Map<Character, Integer> countLetters() {
        String all = String.join("", texts);
        return new Count(all, 0, all.length()).invoke();
    }
}
