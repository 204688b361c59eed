// expected: data-race
import java.security.MessageDigest;

public class SharedDigest {
    public static void main(String[] args) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Thread other = new Thread(() -> digest.update((byte) 1));
        other.start();
        digest.update((byte) 2);
        other.join();
    }
}
