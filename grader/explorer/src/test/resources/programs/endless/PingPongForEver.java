import java.util.concurrent.SynchronousQueue;

public class PingPongForEver {
    public static void main(String[] args) {
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        new Thread(() -> {
            try {
                while (true) {
                    back.put(there.take() + 1);
                }
            } catch (InterruptedException e) {
                // ends
            }
        }, "pong").start();
        new Thread(() -> {
            try {
                int ball = 0;
                while (true) {
                    there.put(ball);
                    ball = back.take();
                }
            } catch (InterruptedException e) {
                // ends
            }
        }, "ping").start();
    }
}
