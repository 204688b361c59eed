// expected: check-then-act
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;

/** Where the next byte goes is one step, and to write it another. */
public class SeekThenWrite {
    private static void write(RandomAccessFile file, int at, int value) {
        try {
            file.seek(at);
            file.writeByte(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        File path = File.createTempFile("seek", ".bin");
        try (RandomAccessFile file = new RandomAccessFile(path, "rw")) {
            file.setLength(2);
            Thread other = new Thread(() -> write(file, 0, 1));
            other.start();
            write(file, 1, 2);
            other.join();
            file.seek(0);
            if (file.readByte() != 1 || file.readByte() != 2) {
                throw new AssertionError();
            }
        } finally {
            boolean ignored = path.delete();
        }
    }
}
