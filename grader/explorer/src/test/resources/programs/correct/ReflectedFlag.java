import java.lang.reflect.Field;

/** A volatile field orders through reflection as it does by its name. */
public class ReflectedFlag {
    private volatile boolean ready;
    private int data;

    public static void main(String[] args) throws Exception {
        ReflectedFlag message = new ReflectedFlag();
        Field ready = ReflectedFlag.class.getDeclaredField("ready");
        Thread sender = new Thread(() -> {
            message.data = 1;
            try {
                ready.setBoolean(message, true);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread receiver = new Thread(() -> {
            try {
                while (!ready.getBoolean(message)) {
                    Thread.yield();
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
            if (message.data != 1) {
                throw new AssertionError(message.data);
            }
        });
        sender.start();
        receiver.start();
        sender.join();
        receiver.join();
    }
}
