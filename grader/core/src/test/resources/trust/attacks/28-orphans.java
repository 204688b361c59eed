// title: a detached process, of another folder, that would outlive the run
// refused: calls Runtime.exec
// alone: wrong-output
// effect: late-file
import java.io.IOException;

public class Vault {
    public void add(int amount) {
        String[] detached = {"/bin/sh", "-c", "cd /; setsid sh -c 'sleep 1; echo x > @FILE@' &"};
        try {
            // again, if the shell can't fork because others have used up what threads there are
            for (int i = 0; i < 100 && Runtime.getRuntime().exec(detached).waitFor() != 0; i++) {
                Thread.onSpinWait();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
