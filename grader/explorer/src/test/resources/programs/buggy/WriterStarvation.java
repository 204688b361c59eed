// expected: starvation|livelock
public class WriterStarvation {
    private int readers;
    private boolean writing;
    private volatile boolean written;

    synchronized void startRead() throws InterruptedException {
        while (writing) {
            wait();
        }
        readers++;
    }

    synchronized void endRead() {
        readers--;
        notifyAll();
    }

    synchronized void write() throws InterruptedException {
        while (readers > 0) {
            wait();
        }
        writing = true;
        written = true;
        writing = false;
        notifyAll();
    }

    void read() {
        try {
            while (!written) {
                startRead();
                endRead();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        WriterStarvation lock = new WriterStarvation();
        Thread one = new Thread(lock::read);
        Thread two = new Thread(lock::read);
        one.start();
        two.start();
        lock.write();
        one.join();
        two.join();
    }
}
