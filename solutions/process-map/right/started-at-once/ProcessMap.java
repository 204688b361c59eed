import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Threads that live as long as the pool, each with a process that it starts at once; bytes without readers and writers. */
public final class ProcessMap implements AutoCloseable {
    private final List<String> command;
    private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    private static final class Job {
        final byte[] line;
        String answer;
        IOException failure;
        CountDownLatch done;

        Job(String line, CountDownLatch done) {
            this.line = (line + "\n").getBytes(StandardCharsets.UTF_8);
            this.done = done;
        }
    }

    private static final Job LAST = new Job("", new CountDownLatch(0));

    public ProcessMap(List<String> workerCommand, int workers) {
        command = workerCommand;
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(this::serve, "serves worker " + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void serve() {
        Process process = null;
        try {
            while (true) {
                Job job = jobs.take();
                if (job == LAST) {
                    return;
                }
                for (int left = 2; left > 0 && job.answer == null; left--) {
                    try {
                        if (process == null) {
                            process = new ProcessBuilder(command).start();
                            InputStream error = process.getErrorStream();
                            Thread drain = new Thread(() -> drain(error));
                            drain.setDaemon(true);
                            drain.start();
                        }
                        OutputStream out = process.getOutputStream();
                        out.write(job.line);
                        out.flush();
                        job.answer = line(process.getInputStream());
                    } catch (IOException e) {
                        job.failure = e;
                    }
                    if (job.answer == null) {
                        process.destroyForcibly();
                        process.waitFor();
                        process = null;
                    }
                }
                job.done.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (process != null) {
                process.destroy();
                process.onExit().join();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void drain(InputStream error) {
        byte[] buffer = new byte[8192];
        try {
            while (error.read(buffer) >= 0) {
                // nobody needs it
            }
        } catch (IOException e) {
            // gone
        }
    }

    public List<String> map(List<String> inputs) throws IOException, InterruptedException {
        CountDownLatch done = new CountDownLatch(inputs.size());
        List<Job> mine = new ArrayList<>();
        for (String input : inputs) {
            mine.add(new Job(input, done));
        }
        jobs.addAll(mine);
        done.await();
        List<String> answers = new ArrayList<>();
        for (Job job : mine) {
            if (job.answer == null) {
                throw job.failure == null ? new IOException("two workers ended") : job.failure;
            }
            answers.add(job.answer);
        }
        return answers;
    }

    @Override
    public void close() {
        for (Thread thread : threads) {
            jobs.add(LAST);
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
