// expected: data-race
import java.util.*;

public class ArrayToString {
    static final int[] t = {3, 1, 2, 4};

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            t[0] = 1;
        });
        Thread b = new Thread(() -> {
            String c = Arrays.toString(t);
            assert c.length() == 12;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
