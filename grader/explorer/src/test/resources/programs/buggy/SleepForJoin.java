// expected: data-race|check-then-act|stale-read
public class SleepForJoin {
    static int result;

    public static void main(String[] args) throws Exception {
        new Thread(() -> result = 42).start();
        Thread.sleep(1000);
        if (result != 42) {
            throw new IllegalStateException("not there yet");
        }
    }
}
