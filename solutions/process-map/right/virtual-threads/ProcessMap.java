import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** A virtual thread for each line; each takes a place among the workers from a queue. */
public final class ProcessMap implements AutoCloseable {
    private final List<String> command;
    private final BlockingQueue<Place> places = new LinkedBlockingQueue<>();
    private final int size;

    public ProcessMap(List<String> workerCommand, int workers) {
        command = new ArrayList<>(workerCommand);
        size = workers;
        for (int i = 0; i < workers; i++) {
            places.add(new Place());
        }
    }

    private final class Place {
        private Process process;
        private OutputStream out;
        private BufferedReader in;

        String ask(String line) throws IOException {
            for (int attempt = 1; attempt <= 2; attempt++) {
                if (process == null) {
                    process = new ProcessBuilder(command).start();
                    Process mine = process;
                    Thread.ofVirtual().start(() -> drain(mine));
                    out = process.getOutputStream();
                    in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                }
                try {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    String answer = in.readLine();
                    if (answer != null) {
                        return answer;
                    }
                } catch (IOException e) {
                    // gone
                }
                end();
            }
            throw new IOException("no worker survives " + line);
        }

        void end() {
            if (process == null) {
                return;
            }
            try {
                out.close();
            } catch (IOException e) {
                process.destroy();
            }
            process.onExit().join();
            process = null;
        }
    }

    private static void drain(Process process) {
        try (var error = process.getErrorStream()) {
            error.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // gone
        }
    }

    public List<String> map(List<String> inputs) throws IOException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> futures = new ArrayList<>();
            for (String input : inputs) {
                futures.add(executor.submit(() -> {
                    Place place = places.take();
                    try {
                        return place.ask(input);
                    } finally {
                        places.add(place);
                    }
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            places.remove().end();
        }
    }
}
