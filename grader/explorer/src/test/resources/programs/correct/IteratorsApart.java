import java.util.ArrayList;
import java.util.Date;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.StringTokenizer;
import java.util.stream.IntStream;

/** Each thread has its own iterator, or they take turns under a lock, or one hands it to the other. */
public class IteratorsApart {
    static final List<Integer> MARKS = new ArrayList<>(List.of(1, 2, 3));
    static final List<String> NAMES = List.of("a", "b");
    static final Date BEGAN = new Date(0);

    static int goOver() {
        int sum = 0;
        for (int mark : MARKS) {
            sum += mark;
        }
        for (Iterator<String> names = NAMES.iterator(); names.hasNext();) {
            sum += names.next().length();
        }
        return sum + (int) BEGAN.getTime();
    }

    public static void main(String[] args) throws InterruptedException {
        PrimitiveIterator.OfInt numbers = IntStream.iterate(1, i -> i + 1).iterator();
        IntSummaryStatistics taken = new IntSummaryStatistics();
        StringTokenizer words = new StringTokenizer("one two three");
        Iterator<Integer> handed = MARKS.iterator();
        handed.next();
        Runnable turns = () -> {
            synchronized (taken) {
                taken.accept(numbers.nextInt());
                words.nextToken();
            }
            if (goOver() != 8) {
                throw new AssertionError();
            }
        };
        Thread other = new Thread(() -> {
            turns.run();
            handed.next();
        });
        other.start();
        turns.run();
        other.join();
        if (handed.next() != 3 || taken.getSum() != 3 || words.countTokens() != 1
                || IntStream.range(0, 8).parallel().summaryStatistics().getMax() != 7) {
            throw new AssertionError();
        }
    }
}
