package dev.grade.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process's standard output, which remembers why it could not be written: a writer above it only knows that it failed. */
final class StandardOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** What was lost, and why; nothing if all was written, or if the reader had seen enough (as {@code head} does). */
    Optional<String> complaint() {
        return Optional.ofNullable(failure).map(e -> String.valueOf(e.getMessage()))
                .filter(why -> !why.contains("Broken pipe"))
                .map(why -> "grade: standard output can't be written (" + why
                        + "), so what was said here is not complete. Make room or choose another place, and call it again.");
    }
}
