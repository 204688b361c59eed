// expected: data-race
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public class SharedIterator {
    public static void main(String[] args) throws Exception {
        Iterator<Integer> jobs = new ArrayList<>(List.of(1, 2, 3, 4)).iterator();
        Thread other = new Thread(() -> jobs.next());
        other.start();
        jobs.next();
        other.join();
    }
}
