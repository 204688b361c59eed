import java.io.IOException;
import java.util.List;

/** Turns jobs into bytes and back. Any number of threads use it at once. */
public final class JobCodec {
    /** The first byte of every encoded job. */
    static final byte VERSION = 1;

    private JobCodec() {
    }

    /** The job as bytes, in an array of its own; the first byte is {@link #VERSION}. */
    static byte[] encode(Job job) {
        throw new UnsupportedOperationException("TODO: choose a format, and write the job in it");
    }

    /**
     * The job that these bytes stand for, with an array and a map of its own.
     *
     * @throws IOException
     *             for every array of bytes that stands for no job
     */
    static Job decode(byte[] bytes) throws IOException {
        throw new UnsupportedOperationException("TODO: trust no byte of it");
    }

    /**
     * Packs jobs into messages, in their order, as many into each as fit.
     *
     * @param maxBytes
     *            the most bytes that a message may have
     * @throws IllegalArgumentException
     *             if a job does not fit even into a message of its own
     */
    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        throw new UnsupportedOperationException("TODO");
    }

    /**
     * The jobs in one message of {@link #batch}, in their order.
     *
     * @throws IOException
     *             for bytes that are no such message
     */
    static List<Job> unbatch(byte[] message) throws IOException {
        throw new UnsupportedOperationException("TODO");
    }
}
