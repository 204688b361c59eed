import java.util.concurrent.locks.*;

public class StampedPoint {
    static class Point {
        private double x, y;
        private final StampedLock lock = new StampedLock();
        void move(double dx) {
            long s = lock.writeLock();
            try {
                x += dx;
                y -= dx;
            } finally {
                lock.unlockWrite(s);
            }
        }
        double sum() {
            for (long s = lock.tryOptimisticRead();; s = lock.readLock()) {
                try {
                    if (s == 0L) continue;
                    double a = x, b = y;
                    if (!lock.validate(s)) continue;
                    return a + b;
                } finally {
                    if (StampedLock.isReadLockStamp(s)) lock.unlockRead(s);
                }
            }
        }
        void moveIfAtOrigin(double to) {
            long s = lock.readLock();
            try {
                while (x == 0 && y == 0) {
                    long w = lock.tryConvertToWriteLock(s);
                    if (w != 0) {
                        s = w;
                        x = to;
                        y = -to;
                        break;
                    }
                    lock.unlockRead(s);
                    s = lock.writeLock();
                }
            } finally {
                lock.unlock(s);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Point p = new Point();
        Thread a = new Thread(() -> {
            p.moveIfAtOrigin(3);
            p.move(1);
        });
        Thread b = new Thread(() -> {
            assert p.sum() == 0;
            assert p.sum() == 0;
        });
        Thread c = new Thread(() -> p.moveIfAtOrigin(5));
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        assert p.sum() == 0;
    }
}
