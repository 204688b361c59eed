import java.util.concurrent.atomic.AtomicLongArray;

/** Words in an array of this process. */
final class ArrayWords implements Words {
    private final AtomicLongArray array;

    ArrayWords(int length) {
        array = new AtomicLongArray(length);
    }

    @Override
    public int length() {
        return array.length();
    }

    @Override
    public long getPlain(int index) {
        return array.getPlain(index);
    }

    @Override
    public void setPlain(int index, long value) {
        array.setPlain(index, value);
    }

    @Override
    public long getAcquire(int index) {
        return array.getAcquire(index);
    }

    @Override
    public void setRelease(int index, long value) {
        array.setRelease(index, value);
    }

    @Override
    public long getVolatile(int index) {
        return array.get(index);
    }

    @Override
    public void setVolatile(int index, long value) {
        array.set(index, value);
    }

    @Override
    public boolean compareAndSet(int index, long expected, long value) {
        return array.compareAndSet(index, expected, value);
    }

    @Override
    public long getAndAdd(int index, long delta) {
        return array.getAndAdd(index, delta);
    }
}
