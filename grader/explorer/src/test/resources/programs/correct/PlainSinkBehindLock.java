import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** What is behind a stream that locks needs no lock of its own. */
public class PlainSinkBehindLock {
    static class Sink extends OutputStream {
        int bytes;

        @Override
        public void write(int b) {
            bytes++;
        }
    }

    public static void main(String[] args) throws Exception {
        Sink printed = new Sink();
        PrintStream out = new PrintStream(printed, true);
        Sink buffered = new Sink();
        BufferedOutputStream buffer = new BufferedOutputStream(buffered, 2);
        Runnable work = () -> {
            out.print("xy");
            DataOutputStream data = new DataOutputStream(buffer);
            try {
                data.writeInt(1);
                data.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        Thread one = new Thread(work);
        Thread two = new Thread(work);
        one.start();
        two.start();
        one.join();
        two.join();
        if (printed.bytes != 4 || buffered.bytes != 8) {
            throw new AssertionError(printed.bytes + " and " + buffered.bytes);
        }
    }
}
