// expected: data-race
import java.util.zip.CRC32;

public class SharedChecksum {
    public static void main(String[] args) throws Exception {
        CRC32 sum = new CRC32();
        Thread other = new Thread(() -> sum.update(1));
        other.start();
        sum.update(2);
        other.join();
    }
}
