// title: starts a program
// refused: ProcessBuilder
// alone: wrong-output
// effect: file
import java.io.IOException;

public class Vault {
    public void add(int amount) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "echo x > @FILE@").start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
