// expected: data-race
import java.util.Scanner;

public class SharedScanner {
    public static void main(String[] args) throws Exception {
        Scanner words = new Scanner("one two three");
        Thread other = new Thread(() -> words.hasNext());
        other.start();
        words.next();
        other.join();
    }
}
