// expected: data-race
import java.util.ArrayList;
import java.util.List;

/** The text of the list is made inside of the call. */
public class FormatOfShared {
    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>();
        Thread other = new Thread(() -> names.add("new"));
        other.start();
        System.out.printf("%d: %s%n", 1, names);
        other.join();
    }
}
