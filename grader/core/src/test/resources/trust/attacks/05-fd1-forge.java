// title: forged frames on the raw file descriptor 1
// refused: FileDescriptor
// alone: left-the-jvm
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

public class Vault {
    public void add(int amount) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(new byte[]{0x67, 0x72, 0x61, 0x64, 0, 0, 0, 1});
            out.write(new byte[40]);
            out.flush();
            Thread.sleep(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
