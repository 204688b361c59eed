import java.util.concurrent.*;

public class StructuredScope {

    public static void main(String[] z) throws Exception {
        try (var s = StructuredTaskScope.open()) {
            var a = s.fork(() -> 1);
            var b = s.fork(() -> 2);
            s.join();
            if (a.get() + b.get() != 3) throw new AssertionError();
        }
    }
}
