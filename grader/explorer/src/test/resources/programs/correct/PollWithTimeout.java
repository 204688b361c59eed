import java.util.concurrent.*;

public class PollWithTimeout {

    public static void main(String[] z) throws Exception {
        BlockingQueue<Integer> q = new LinkedBlockingQueue<>();
        Thread t = new Thread(() -> {
            for (int i = 0; i < 3; i++) q.add(i);
        });
        t.start();
        int n = 0;
        Integer v;
        while ((v = q.poll(2, TimeUnit.SECONDS)) != null) n++;
        if (n != 3) throw new AssertionError(n);
        t.join();
    }
}
