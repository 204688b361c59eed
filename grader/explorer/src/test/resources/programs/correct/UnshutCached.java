import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class UnshutCached {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        assert pool.submit(() -> "x").get().equals("x");
        ExecutorService one = Executors.newSingleThreadExecutor();
        one.execute(() -> System.out.println("hello"));
    }
}
