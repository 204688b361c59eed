// expected: data-race
import java.nio.ByteBuffer;

public class SharedByteBuffer {
    public static void main(String[] args) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocate(16);
        Thread other = new Thread(() -> buffer.putInt(1));
        other.start();
        buffer.putInt(2);
        other.join();
    }
}
