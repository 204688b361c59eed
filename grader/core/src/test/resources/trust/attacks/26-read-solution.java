// title: reads a file that lies beside the exercise
// refused: Files
// alone: wrong-output
// effect: printed
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Vault {
    public void add(int amount) {
        try {
            System.out.print(Files.readString(Path.of("@SECRET@")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
