// expected: data-race
import java.util.*;

public class ArrayFillCopy {
    static final int[] t = new int[4];

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            Arrays.fill(t, 7);
        });
        Thread b = new Thread(() -> {
            int[] c = Arrays.copyOf(t, 4);
            assert c[0] < 8;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
