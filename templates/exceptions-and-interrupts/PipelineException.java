/** A stage has failed; the cause is what it threw. */
public final class PipelineException extends Exception {
    private static final long serialVersionUID = 1L;

    public PipelineException(Throwable cause) {
        super(cause);
    }
}
