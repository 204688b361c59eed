// title: a detached process that would outlive the run
// refused: calls Runtime.exec
// alone: wrong-output
// effect: late-file
import java.io.IOException;

public class Vault {
    public void add(int amount) {
        try {
            Runtime.getRuntime().exec(new String[]{"/bin/sh", "-c", "setsid sh -c 'sleep 1; echo x > @FILE@' &"}).waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
