import java.util.function.*;

public class LazyVolatile<T> {
    private volatile T v;
    private final Supplier<T> s;

    LazyVolatile(Supplier<T> s) {
        this.s = s;
    }

    T get() {
        T r = v;
        if (r == null) synchronized (this) {
            r = v;
            if (r == null) v = r = s.get();
        }
        return r;
    }

    public static void main(String[] z) throws Exception {
        int[] n = new int[1];
        LazyVolatile<int[]> l = new LazyVolatile<>(() -> {
            n[0]++;
            return new int[]{1};
        });
        Thread a = new Thread(l::get);
        Thread b = new Thread(l::get);
        a.start();
        b.start();
        a.join();
        b.join();
        if (n[0] != 1) throw new AssertionError(n[0]);
    }
}
