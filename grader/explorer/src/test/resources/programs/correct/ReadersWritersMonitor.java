import java.util.*;

public class ReadersWritersMonitor {

    static abstract class Monitor {
        private int readers;
        private boolean writing;

        synchronized void startRead() throws InterruptedException {
            while (writing) wait();
            readers++;
        }

        synchronized void endRead() {
            if (--readers == 0) notifyAll();
        }

        synchronized void startWrite() throws InterruptedException {
            while (writing || readers > 0) wait();
            writing = true;
        }

        synchronized void endWrite() {
            writing = false;
            notifyAll();
        }

        abstract void work() throws InterruptedException;
    }
    static int data;

    public static void main(String[] z) throws Exception {
        Monitor m = new Monitor(){

            void work() throws InterruptedException {
                startWrite();
                data++;
                endWrite();
                startRead();
                int d = data;
                endRead();
                if (d < 1) throw new AssertionError();
            }
        };
        Thread[] t = new Thread[3];
        for (int i = 0; i < 3; i++) {
            t[i] = new Thread(() -> {
                try {
                    m.work();
                } catch (InterruptedException e) {
                }
            });
            t[i].start();
        }
        for (Thread x : t) x.join();
        if (data != 3) throw new AssertionError();
    }
}
