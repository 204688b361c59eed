// expected: data-race|lost-update

import java.util.concurrent.atomic.AtomicBoolean;

public class DekkerReleaseAcquire {
    private static final AtomicBoolean FIRST = new AtomicBoolean();
    private static final AtomicBoolean SECOND = new AtomicBoolean();
    static int count;

    private static void tryToEnter(AtomicBoolean mine, AtomicBoolean other) {
        mine.setRelease(true);
        if (!other.getAcquire()) {
            count++;
        }
        mine.setRelease(false);
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> tryToEnter(FIRST, SECOND));
        Thread b = new Thread(() -> tryToEnter(SECOND, FIRST));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
