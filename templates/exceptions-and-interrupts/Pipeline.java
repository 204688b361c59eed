import java.util.List;

/** Sends items through stages. Each stage works on a thread of its own, on one item after another. */
public final class Pipeline implements AutoCloseable {
    /**
     * A pipeline that waits for items.
     *
     * @param stages
     *            at least one
     * @param queue
     *            for how many items there is room before each stage, at least 1
     */
    public Pipeline(List<Stage> stages, int queue) {
        // TODO: a queue before each stage, and a thread for it
    }

    /**
     * Hands in an item; as long as there is no room before the first stage, waits.
     *
     * @throws IllegalStateException
     *             if the pipeline has failed or is closed, or does so meanwhile
     */
    public void submit(Item item) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: what if the stage that should make room has failed?");
    }

    /**
     * Says that no more items come, and waits until all of them have passed.
     *
     * @throws PipelineException
     *             if a stage failed; its cause is what the stage threw first
     */
    public Result await() throws InterruptedException, PipelineException {
        throw new UnsupportedOperationException("TODO: how does what a stage threw get here?");
    }

    /** Stops all stages, whatever they are doing, and returns when their threads have ended. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO");
    }
}
