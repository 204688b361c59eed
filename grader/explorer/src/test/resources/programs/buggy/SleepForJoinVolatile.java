// expected: check-then-act
public class SleepForJoinVolatile {
    static volatile int result;

    public static void main(String[] args) throws Exception {
        new Thread(() -> result = 42).start();
        Thread.sleep(1000);
        if (result != 42) {
            throw new IllegalStateException("not there yet");
        }
    }
}
