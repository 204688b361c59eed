import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class MyReentrantLock {
    private record Holder(Thread thread, int count) {
    }

    private final BlockingQueue<Object> token = new ArrayBlockingQueue<>(1);
    private final AtomicReference<Holder> holder = new AtomicReference<>();

    public MyReentrantLock() {
        token.add("token");
    }

    public void lock() {
        if (again()) {
            return;
        }
        boolean interrupted = false;
        while (true) {
            try {
                token.take();
                break;
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        holder.set(new Holder(Thread.currentThread(), 1));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        if (again()) {
            return true;
        }
        if (token.poll(timeout, unit) == null) {
            return false;
        }
        holder.set(new Holder(Thread.currentThread(), 1));
        return true;
    }

    public void unlock() {
        int count = holdCount();
        if (count == 0) {
            throw new IllegalMonitorStateException();
        }
        holder.set(count == 1 ? null : new Holder(Thread.currentThread(), count - 1));
        if (count == 1) {
            token.add("token");
        }
    }

    public int holdCount() {
        Holder now = holder.get();
        return now != null && now.thread() == Thread.currentThread() ? now.count() : 0;
    }

    private boolean again() {
        int count = holdCount();
        if (count > 0) {
            holder.set(new Holder(Thread.currentThread(), count + 1));
        }
        return count > 0;
    }
}
