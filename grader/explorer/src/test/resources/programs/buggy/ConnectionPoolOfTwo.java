// expected: missed-termination
import java.util.*;
import java.util.concurrent.*;

public class ConnectionPoolOfTwo {

    static class Pool {
        final Deque<Integer> free = new ArrayDeque<>(List.of(1, 2));

        synchronized Integer borrow() throws InterruptedException {
            while (free.isEmpty()) wait();
            return free.pop();
        }

        synchronized void give(Integer c) {
            free.push(c);
            notifyAll();
        }
    }

    public static void main(String[] z) throws Exception {
        Pool p = new Pool();
        Thread[] t = new Thread[2];
        for (int i = 0; i < 2; i++) {
            t[i] = new Thread(() -> {
                try {
                    Integer a = p.borrow();
                    Integer b = p.borrow();
                    p.give(a);
                    p.give(b);
                } catch (InterruptedException e) {
                }
            });
            t[i].start();
        }
        for (Thread s : t) s.join();
    }
}
