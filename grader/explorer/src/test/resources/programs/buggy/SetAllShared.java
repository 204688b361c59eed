// expected: data-race
import java.util.*;

public class SetAllShared {
    static final int[] t = new int[3];

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            Arrays.setAll(t, i -> i);
        });
        Thread b = new Thread(() -> {
            assert t[2] < 4;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
