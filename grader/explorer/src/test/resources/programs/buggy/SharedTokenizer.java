// expected: data-race
import java.util.StringTokenizer;

public class SharedTokenizer {
    public static void main(String[] args) throws Exception {
        StringTokenizer words = new StringTokenizer("one two three");
        Thread other = new Thread(() -> words.nextToken());
        other.start();
        words.nextToken();
        other.join();
    }
}
