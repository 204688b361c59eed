// expected: data-race|check-then-act
import java.util.*;
import java.util.stream.*;

public class StreamOfSyncList {
    static final List<Integer> l = Collections.synchronizedList(new ArrayList<>(List.of(1)));

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            l.add(1);
        });
        Thread b = new Thread(() -> {
            long n = l.stream().filter(x -> x == 1).count();
            assert n < 3;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
