import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        List<T> results = new ArrayList<>();
        for (Callable<T> call : calls) {
            results.add(call.call());
        }
        return results;
    }
}
