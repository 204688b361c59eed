// expected: check-then-act
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** Each thread takes what is attached to the key for what it attached itself. */
public class AttachmentOverwritten {
    private static void use(SelectionKey key, String own) {
        key.attach(own);
        if (!own.equals(key.attachment())) {
            throw new IllegalStateException("not " + own);
        }
    }

    public static void main(String[] args) throws Exception {
        Pipe pipe = Pipe.open();
        try (Selector selector = Selector.open(); var sink = pipe.sink(); var source = pipe.source()) {
            sink.configureBlocking(false);
            SelectionKey key = sink.register(selector, 0);
            Thread one = new Thread(() -> use(key, "one"));
            Thread two = new Thread(() -> use(key, "two"));
            one.start();
            two.start();
            one.join();
            two.join();
        }
    }
}
