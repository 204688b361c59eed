import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

public final class Overlap {
    private Overlap() {
    }

    private record Outcome<T>(T value, Exception failure) {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        List<Outcome<T>> outcomes = calls.parallelStream().map(call -> {
            try {
                return new Outcome<T>(call.call(), null);
            } catch (Exception e) {
                return new Outcome<T>(null, e);
            }
        }).toList();
        List<T> results = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            if (outcome.failure() != null) {
                throw outcome.failure();
            }
            results.add(outcome.value());
        }
        return results;
    }
}
