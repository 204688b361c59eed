// expected: data-race
import java.util.*;
import java.util.stream.*;

public class ArrayStream {
    static final int[] t = {3, 1, 2, 4};

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            t[0] = 1;
        });
        Thread b = new Thread(() -> {
            assert Arrays.stream(t).sum() < 11;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
