import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class ProcessMap implements AutoCloseable {
    private final List<String> command;
    private final int workers;
    private final Deque<Worker> idle = new ArrayDeque<>();

    public ProcessMap(List<String> workerCommand, int workers) {
        this.command = List.copyOf(workerCommand);
        this.workers = workers;
    }

    private static final class Worker {
        final Process process;
        final BufferedReader in;
        final BufferedWriter out;

        Worker(List<String> command) throws IOException {
            process = new ProcessBuilder("sh", "-c", String.join(" ", command)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            in = process.inputReader(StandardCharsets.UTF_8);
            out = process.outputWriter(StandardCharsets.UTF_8);
        }

        String ask(String line) throws IOException {
            try {
                out.write(line);
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                return null;
            }
            return in.readLine();
        }

        void end() {
            process.destroyForcibly();
            boolean interrupted = false;
            while (true) {
                try {
                    process.waitFor();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized Worker take() throws IOException {
        return idle.isEmpty() ? new Worker(command) : idle.pop();
    }

    private synchronized void give(Worker worker) {
        idle.push(worker);
    }

    public List<String> map(List<String> inputs) throws IOException, InterruptedException {
        String[] answers = new String[inputs.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<IOException> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(workers, inputs.size()); i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    serve(inputs, answers, next, failure);
                } catch (IOException e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return Arrays.asList(answers);
    }

    private void serve(List<String> inputs, String[] answers, AtomicInteger next, AtomicReference<IOException> failure) throws IOException {
        Worker worker = null;
        try {
            for (int i = next.getAndIncrement(); i < answers.length && failure.get() == null; i = next.getAndIncrement()) {
                for (int attempt = 0; attempt < 2 && answers[i] == null; attempt++) {
                    if (worker == null) {
                        worker = take();
                    }
                    answers[i] = worker.ask(inputs.get(i));
                    if (answers[i] == null) {
                        worker.end();
                        worker = null;
                    }
                }
                if (answers[i] == null) {
                    throw new IOException("two workers ended at input " + i);
                }
            }
        } finally {
            if (worker != null) {
                give(worker);
            }
        }
    }

    @Override
    public synchronized void close() {
        idle.forEach(Worker::end);
        idle.clear();
    }
}
