// expected: data-race
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class SharedMac {
    public static void main(String[] args) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[]{1, 2, 3}, "HmacSHA256"));
        Thread other = new Thread(() -> mac.update((byte) 1));
        other.start();
        mac.update((byte) 2);
        other.join();
    }
}
