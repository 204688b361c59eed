// expected: data-race
import java.text.MessageFormat;

public class SharedMessageFormat {
    public static void main(String[] args) throws Exception {
        MessageFormat form = new MessageFormat("{0} of {1}");
        Thread other = new Thread(() -> form.applyPattern("{1}, {0}"));
        other.start();
        String text = form.format(new Object[]{1, 2});
        other.join();
        if (text.isEmpty()) {
            throw new AssertionError();
        }
    }
}
