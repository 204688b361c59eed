public class HandOver<T> {
    private T value;

    public synchronized void put(T newValue) throws InterruptedException {
        while (value != null) {
            wait();
        }
        value = newValue;
        notifyAll();
    }

    public synchronized T take() throws InterruptedException {
        while (value == null) {
            wait();
        }
        T taken = value;
        value = null;
        notifyAll();
        return taken;
    }
}
