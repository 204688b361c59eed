import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class Handover {
    static class Job {
        int input;
        int result;
    }

    public static void main(String[] args) throws Exception {
        BlockingQueue<Job> in = new LinkedBlockingQueue<>();
        BlockingQueue<Job> out = new LinkedBlockingQueue<>();
        Job poison = new Job();
        Thread worker = new Thread(() -> {
            try {
                for (Job job = in.take(); job != poison; job = in.take()) {
                    job.result = job.input * job.input;
                    out.put(job);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        worker.start();
        int sum = 0;
        for (int i = 1; i <= 3; i++) {
            Job job = new Job();
            job.input = i;
            in.put(job);
        }
        in.put(poison);
        for (int i = 0; i < 3; i++) {
            sum += out.take().result;
        }
        worker.join();
        assert sum == 14;
    }
}
