import java.io.IOException;
import java.util.List;

/** Worker processes that answer lines of text. */
public final class ProcessMap implements AutoCloseable {
    /** Uses at most {@code workers} processes, each started with {@code workerCommand}. */
    public ProcessMap(List<String> workerCommand, int workers) {
        // TODO
    }

    /** The answers of the workers to these lines, in the same order. */
    public List<String> map(List<String> inputs) throws IOException, InterruptedException {
        // TODO
        return List.of();
    }

    /** Ends all workers, and waits until they have ended. */
    @Override
    public void close() {
        // TODO
    }
}
