import java.util.concurrent.*;

public class StructuredScopeFailure {

    public static void main(String[] z) throws Exception {
        try (var s = StructuredTaskScope.open()) {
            s.fork(() -> {
                throw new IllegalStateException();
            });
            s.fork(() -> {
                Thread.sleep(10000);
                return 1;
            });
            try {
                s.join();
                throw new AssertionError("no failure");
            } catch (StructuredTaskScope.FailedException e) {
            }
        }
    }
}
