// expected: data-race
import java.util.*;

public class ArraySortRead {
    static final int[] t = {3, 1, 2};

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            Arrays.sort(t);
        });
        Thread b = new Thread(() -> {
            assert t[1] < 4;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
