import java.util.*;

public class GroupListenerGood {
    interface L {
        void on(int x);
    }

    static class Source {
        final List<L> ls = new ArrayList<>();
        synchronized void add(L l) {
            ls.add(l);
        }
        void fire(int x) {
            List<L> copy;
            synchronized (this) {
                copy = List.copyOf(ls);
            }
            for (L l : copy) l.on(x);
        }
    }

    public static void main(String[] z) throws Exception {
        Source s = new Source();
        s.add(x -> {
        });
        s.add(x -> {
        });
        Thread a = new Thread(() -> s.add(x -> {
        })), b = new Thread(() -> s.fire(1));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
