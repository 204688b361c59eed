// expected: missed-termination
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;

/** Both write more than the pipes hold before they read; inside, a pipe looks every second whether there is room. */
public class PipesFull {
    static void talk(PipedOutputStream out, PipedInputStream in) {
        try {
            for (int i = 0; i < 4; i++) {
                out.write(i);
            }
            for (int i = 0; i < 4; i++) {
                in.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        PipedInputStream here = new PipedInputStream(2);
        PipedInputStream there = new PipedInputStream(2);
        PipedOutputStream toHere = new PipedOutputStream(here);
        PipedOutputStream toThere = new PipedOutputStream(there);
        Thread caller = new Thread(() -> talk(toThere, here));
        Thread called = new Thread(() -> talk(toHere, there));
        caller.start();
        called.start();
        caller.join();
        called.join();
    }
}
