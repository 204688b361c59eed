import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.List;

public class Queues {
    public static void main(String[] args) throws Exception {
        for (BlockingQueue<Integer> queue : List.<BlockingQueue<Integer>>of(new ArrayBlockingQueue<>(1),
                new LinkedBlockingQueue<>(), new SynchronousQueue<>(), new LinkedTransferQueue<>(),
                new PriorityBlockingQueue<>(), new LinkedBlockingDeque<>(1))) {
            int[] box = new int[3];
            Thread producer = new Thread(() -> {
                try {
                    for (int i = 0; i < 2; i++) {
                        box[i] = i + 1;
                        queue.put(i);
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            producer.start();
            int sum = 0;
            for (int i = 0; i < 2; i++) {
                sum += box[queue.take()];
            }
            producer.join();
            assert sum == 3;
        }
    }
}
