// expected: lost-update
import java.util.concurrent.*;

public class StructuredScopeCount {
    static int n;

    public static void main(String[] z) throws Exception {
        try (var s = StructuredTaskScope.open()) {
            s.fork(() -> {
                n++;
            });
            s.fork(() -> {
                n++;
            });
            s.join();
        }
        if (n != 2) throw new AssertionError(n);
    }
}
