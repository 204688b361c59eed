import java.io.*;
import java.nio.charset.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class ProcessMap implements AutoCloseable {
    private final List<String> command;
    private final int workers;
    private final BlockingQueue<Optional<Worker>> slots = new LinkedBlockingQueue<>(); // empty: not started yet

    private static final class Worker {
        final Process p; final BufferedReader in; final Writer out;
        Worker(List<String> cmd) throws IOException {
            ProcessBuilder b = new ProcessBuilder(cmd);
            b.redirectError(ProcessBuilder.Redirect.DISCARD);
            p = b.start();
            in = new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8));
            out = new OutputStreamWriter(new BufferedOutputStream(p.getOutputStream()), StandardCharsets.UTF_8);
        }
        String ask(String line) throws IOException {
            out.write(line + "\n");
            out.flush();
            String a = in.readLine();
            if (a == null) throw new EOFException("the worker has ended");
            return a;
        }
        void end() {
            try { out.close(); } catch (IOException ignored) { }
            boolean flag = false;
            for (;;) {
                try { p.waitFor(); break; } catch (InterruptedException e) { flag = true; p.destroy(); }
            }
            if (flag) Thread.currentThread().interrupt();
        }
    }

    public ProcessMap(List<String> workerCommand, int workers) {
        this.command = new ArrayList<>(workerCommand);
        this.workers = workers;
        for (int i = 0; i < workers; i++) slots.add(Optional.empty());
    }

    private String one(String line) throws IOException, InterruptedException {
        Worker w = slots.take().orElse(null);
        try {
            for (int attempt = 1;; attempt++) {
                if (w == null) w = new Worker(command);
                try {
                    return w.ask(line);
                } catch (IOException e) {
                    w.end();
                    w = null;
                    if (attempt == 2) throw e;
                }
            }
        } finally {
            slots.add(Optional.ofNullable(w));
        }
    }

    public List<String> map(List<String> inputs) throws IOException, InterruptedException {
        ExecutorService ex = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<String>> futures = new ArrayList<>();
        try (ex) {
            for (String line : inputs) futures.add(ex.submit(() -> one(line)));
        }
        Map<String, String> byLine = new LinkedHashMap<>();
        int k = 0;
        for (Future<String> f : futures) {
            try {
                byLine.put(inputs.get(k++), f.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) throw io;
                throw new IOException(e.getCause());
            }
        }
        return new ArrayList<>(byLine.values());
    }

    public void close() {
        for (Optional<Worker> s; (s = slots.poll()) != null;) s.ifPresent(Worker::end);
    }
}
