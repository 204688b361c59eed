// expected: data-race
import java.util.IntSummaryStatistics;

public class SharedStatistics {
    public static void main(String[] args) throws Exception {
        IntSummaryStatistics marks = new IntSummaryStatistics();
        Thread other = new Thread(() -> marks.accept(1));
        other.start();
        marks.accept(2);
        other.join();
    }
}
