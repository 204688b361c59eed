// expected: data-race
import java.util.*;

public class PartitionOverlap {
    public static void main(String[] z) throws Exception {
        int[] data = {6, 5, 4, 3, 2, 1};
        Thread a = new Thread(() -> Arrays.sort(data, 0, 4)), b = new Thread(() -> Arrays.sort(data, 3, 6));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
