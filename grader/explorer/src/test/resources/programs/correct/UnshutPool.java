import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class UnshutPool {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int[] box = {0};
        assert pool.submit(() -> box[0] = 3).get() == 3;
        assert box[0] == 3;
    }
}
