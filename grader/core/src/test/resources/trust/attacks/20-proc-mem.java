// title: opens its own memory through /proc, past every barrier of the JVM
// refused: RandomAccessFile
// alone: wrong-output
// effect: printed
import java.io.IOException;
import java.io.RandomAccessFile;

public class Vault {
    public void add(int amount) {
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw")) {
            System.out.print("EFFECT");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
