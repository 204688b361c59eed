// expected: spurious-wakeup
public class TimedWaitNoLoop {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final Object LOCK = new Object();
    static String message;

    static void receive() {
        synchronized (LOCK) {
            if (message == null) {
                try {
                    LOCK.wait(500);
                } catch (InterruptedException e) {
                    return;
                }
            }
            System.out.println(message.length());
        }
    }

    static void send() {
        synchronized (LOCK) {
            message = "hello";
            LOCK.notify();
        }
    }

    public static void main(String[] args) throws Exception {
        both(TimedWaitNoLoop::receive, TimedWaitNoLoop::send);
    }
}
