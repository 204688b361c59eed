// title: wait and notifyAll, an own generic queue with a generic array, and errors caught
// refused: admitted
// alone: passed
import java.lang.reflect.Array;
import java.util.Iterator;

public class Vault {
    private final Own<Integer> amounts = new Own<>(Integer.class, 4);
    private int total;

    public synchronized void add(int amount) {
        try {
            deep(0);
        } catch (StackOverflowError e) {
            amounts.put(amount);
        }
        total += amounts.take();
        notifyAll();
    }

    private static int deep(int depth) {
        return deep(depth + 1) + 1;
    }

    public synchronized int total() {
        while (total < 0) {
            try {
                wait(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return total;
            }
        }
        return total;
    }

    static final class Own<T> implements Iterable<T>, Cloneable {
        private final T[] items;
        private int count;

        @SuppressWarnings("unchecked")
        Own(Class<T> type, int size) {
            items = (T[]) Array.newInstance(type, size);
        }

        void put(T item) {
            items.clone();
            items[count++] = item;
        }

        T take() {
            return items[--count];
        }

        @Override
        public Iterator<T> iterator() {
            return java.util.List.of(items).iterator();
        }
    }
}
