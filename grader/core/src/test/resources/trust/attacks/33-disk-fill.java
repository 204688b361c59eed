// title: a file without end
// refused: FileOutputStream
// alone: wrong-output|over-limit
// effect: file
import java.io.FileOutputStream;
import java.io.IOException;

public class Vault {
    public void add(int amount) {
        try (FileOutputStream out = new FileOutputStream("@FILE@")) {
            for (int i = 0; i < 200; i++) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
