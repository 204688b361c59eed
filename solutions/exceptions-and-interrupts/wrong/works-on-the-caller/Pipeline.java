import java.util.ArrayList;
import java.util.List;

public final class Pipeline implements AutoCloseable {
    private final List<Stage> stages;
    private final List<Item> done = new ArrayList<>();
    private Throwable failure;
    private boolean closed;

    public Pipeline(List<Stage> stages, int queue) {
        this.stages = List.copyOf(stages);
    }

    public synchronized void submit(Item item) {
        if (closed || failure != null) {
            throw new IllegalStateException();
        }
        try {
            Item made = item;
            for (Stage stage : stages) {
                made = stage.apply(made);
            }
            done.add(made);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    public synchronized Result await() throws PipelineException {
        if (failure != null) {
            throw new PipelineException(failure);
        }
        return new Result(List.copyOf(done));
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
