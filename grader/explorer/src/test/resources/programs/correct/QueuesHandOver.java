import java.util.concurrent.*;

public class QueuesHandOver {

    public static void main(String[] z) throws Exception {
        PriorityBlockingQueue<Integer> q = new PriorityBlockingQueue<>();
        Thread p = new Thread(() -> {
            q.put(3);
            q.put(1);
            q.put(2);
        });
        p.start();
        p.join();
        if (q.take() != 1 || q.take() != 2 || q.take() != 3) throw new AssertionError();
        SynchronousQueue<String> s = new SynchronousQueue<>();
        Thread t = new Thread(() -> {
            try {
                s.put("x");
            } catch (InterruptedException e) {
            }
        });
        t.start();
        if (!s.take().equals("x")) throw new AssertionError();
        t.join();
        LinkedTransferQueue<String> l = new LinkedTransferQueue<>();
        Thread u = new Thread(() -> {
            try {
                l.transfer("y");
            } catch (InterruptedException e) {
            }
        });
        u.start();
        if (!l.take().equals("y")) throw new AssertionError();
        u.join();
    }
}
