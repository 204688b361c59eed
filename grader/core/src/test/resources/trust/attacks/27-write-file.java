// title: writes a file outside, to keep results between runs
// refused: FileWriter
// alone: wrong-output
// effect: file
import java.io.FileWriter;
import java.io.IOException;

public class Vault {
    public void add(int amount) {
        try (FileWriter writer = new FileWriter("@FILE@")) {
            writer.write("5");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
