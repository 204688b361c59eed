// expected: check-then-act
public class Bluetooth {
    static volatile int pending = 1;
    static volatile boolean stopFlag;
    static volatile boolean stopEvent;
    static volatile boolean stopped;

    static synchronized int inc() {
        return ++pending;
    }

    static synchronized int dec() {
        return --pending;
    }

    static int ioInc() {
        if (stopFlag) return -1;
        inc();
        return 0;
    }

    static void ioDec() {
        if (dec() == 0) stopEvent = true;
    }

    public static void main(String[] z) throws Exception {
        Thread a = new Thread(() -> {
            if (ioInc() == 0) assert !stopped;
            ioDec();
        });
        a.start();
        stopFlag = true;
        ioDec();
        if (stopEvent) stopped = true;
        a.join();
    }
}
