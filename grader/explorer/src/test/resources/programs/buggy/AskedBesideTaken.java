// expected: data-race
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One thread only asks the iterator that another takes from. */
public class AskedBesideTaken {
    public static void main(String[] args) throws Exception {
        Iterator<Integer> numbers = new ArrayList<>(List.of(1, 2)).iterator();
        Thread taker = new Thread(() -> numbers.next());
        taker.start();
        boolean more = numbers.hasNext();
        taker.join();
        if (!more) {
            throw new AssertionError();
        }
    }
}
