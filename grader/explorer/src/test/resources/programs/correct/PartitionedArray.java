import java.util.*;
import java.util.concurrent.*;

public class PartitionedArray {
    public static void main(String[] z) throws Exception {
        int n = 40;
        int[] data = new int[n];
        Arrays.setAll(data, i -> n - i);
        long[] part = new long[4];
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> fs = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                int q = k;
                fs.add(pool.submit(() -> {
                    Arrays.sort(data, q * 10, q * 10 + 10);
                    Arrays.fill(part, q, q + 1, Arrays.stream(data, q * 10, q * 10 + 10).sum());
                    int[] c = Arrays.copyOfRange(data, q * 10, q * 10 + 10);
                    System.arraycopy(c, 0, data, q * 10, 10);
                }));
            }
            for (Future<?> f : fs) f.get();
        }
        assert Arrays.stream(part).sum() == 820;
    }
}
