import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Futures on a pool with a thread for each worker; nobody ends that pool. */
public final class ProcessMap implements AutoCloseable {
    private final ProcessBuilder builder;
    private final ExecutorService threads;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();

    private record Worker(Process process, BufferedReader in, BufferedWriter out) {
    }

    public ProcessMap(List<String> workerCommand, int workers) {
        builder = new ProcessBuilder(workerCommand).redirectError(ProcessBuilder.Redirect.INHERIT);
        threads = Executors.newFixedThreadPool(workers);
    }

    public List<String> map(List<String> inputs) throws IOException, InterruptedException {
        List<CompletableFuture<String>> all = inputs.stream().map(input -> CompletableFuture.supplyAsync(() -> answer(input), threads)).toList();
        try {
            return all.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).handle((x, y) -> x).join();
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        }
    }

    private String answer(String input) {
        return Stream.generate(() -> attempt(input)).limit(2).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("lost: " + input)));
    }

    private String attempt(String input) {
        Worker worker = idle.poll();
        try {
            if (worker == null) {
                Process process = builder.start();
                worker = new Worker(process, process.inputReader(StandardCharsets.UTF_8), process.outputWriter(StandardCharsets.UTF_8));
            }
            worker.out.append(input).append('\n').flush();
            String answer = worker.in.readLine();
            if (answer != null) {
                idle.push(worker);
                return answer;
            }
        } catch (IOException e) {
            if (worker == null) {
                throw new UncheckedIOException(e);
            }
        }
        worker.process.destroyForcibly().onExit().join();
        return null;
    }

    @Override
    public void close() {
        for (Worker worker : Collections.list(Collections.enumeration(idle))) {
            worker.process.destroy();
            worker.process.onExit().join();
        }
    }
}
