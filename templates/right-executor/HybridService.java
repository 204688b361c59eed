import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/** Runs calls that wait and calls that compute, each kind on the threads that suit it. */
public final class HybridService implements AutoCloseable {

    /**
     * Runs a call that mostly waits. Returns at once; hundreds of such calls wait at the same time.
     *
     * @return completes with the result of the call, or with what it threw
     */
    public <T> CompletionStage<T> io(Callable<T> call) {
        throw new UnsupportedOperationException("TODO: which threads suit a call that waits?");
    }

    /**
     * Runs a call that computes. Returns at once; at most as many such calls run at a time as there are processors, the
     * others wait for their turn.
     *
     * @return completes with the result of the call, or with what it threw
     */
    public <T> CompletionStage<T> cpu(Callable<T> call) {
        throw new UnsupportedOperationException("TODO: which threads suit a call that computes, and how many?");
    }

    /** Ends the service: calls that were handed in before are still run to their end, then no thread is left. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO: let go of the threads, but lose no call");
    }
}
