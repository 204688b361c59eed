/** Holds one value. */
public class HandOver<T> {
    public void put(T value) throws InterruptedException {
        throw new UnsupportedOperationException("write me");
    }

    public T take() throws InterruptedException {
        throw new UnsupportedOperationException("write me");
    }
}
