import java.util.*;
import java.util.concurrent.*;

public class InvokeAllAndAny {

    public static void main(String[] z) throws Exception {
        ExecutorService e = Executors.newCachedThreadPool();
        try {
            List<Callable<Integer>> c = List.of(() -> 1, () -> 2, () -> 3);
            int s = 0;
            for (Future<Integer> f : e.invokeAll(c)) s += f.get();
            if (s != 6) throw new AssertionError();
            int any = e.invokeAny(c);
            if (any < 1 || any > 3) throw new AssertionError();
            ExecutorCompletionService<Integer> cs = new ExecutorCompletionService<>(e);
            for (var x : c) cs.submit(x);
            int q = 0;
            for (int i = 0; i < 3; i++) q += cs.take().get();
            if (q != 6) throw new AssertionError();
        } finally {
            e.shutdownNow();
        }
    }
}
