import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Calls of decode and unbatch with bytes that nobody has to trust. */
@FunctionalInterface
interface Decoding {
    /** More than any way of reading a short message needs, and less than an array of the length that a message lies about. */
    long MOST_ALLOCATED = 2 << 20;

    Object of(byte[] bytes) throws IOException;

    static Object decode(byte[] bytes) throws IOException {
        return JobCodec.decode(bytes);
    }

    static Object unbatch(byte[] bytes) throws IOException {
        return JobCodec.unbatch(bytes);
    }

    /** Expects an IOException. */
    default void expectRefused(byte[] bytes, String what) {
        Object got = attempt(bytes, what);
        if (got != null) {
            throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, "For " + what
                    + " there must be an IOException, and a result came back. The receiver works on with a job that nobody sent.",
                    "IOException", got instanceof Job job ? Jobs.told(job) : "a result");
        }
    }

    /** Expects a result or an IOException, and answers with the result; null if it was refused. */
    default Object attempt(byte[] bytes, String what) {
        Object got;
        try {
            got = of(bytes);
        } catch (IOException refused) {
            return null;
        } catch (RuntimeException | StackOverflowError thrown) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "For " + what + " there must be an IOException, and "
                    + thrown.getClass().getSimpleName() + place(thrown)
                    + " came out. Who receives bytes from elsewhere expects that they may be bad, and catches IOException; anything else ends the worker.",
                    "IOException", thrown.getClass().getSimpleName());
        }
        if (got == null) {
            throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, "For " + what
                    + " null came back. The receiver learns nothing of what went wrong, and fails later somewhere else: let an IOException out.",
                    "IOException", "null");
        }
        return got;
    }

    /** As {@link #attempt}, and expects that no more memory is taken than a short message needs. */
    default void expectFrugal(byte[] bytes, String what) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        attempt(bytes, what);
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        if (taken > MOST_ALLOCATED) {
            throw new CheckFailure(BugClass.OVER_LIMIT, "A message of " + bytes.length + " bytes made the receiver take "
                    + taken / (1 << 20) + " MB: it says that so much will follow, and was believed. With a larger number in it, it ends the process. Compare each length with the bytes that are left before you make an array or a list of it.",
                    "less than " + MOST_ALLOCATED / (1 << 20) + " MB", taken / (1 << 20) + " MB");
        }
    }

    private static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getFileName() != null && frame.getClassName().startsWith("JobCodec")) {
                return " from " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
