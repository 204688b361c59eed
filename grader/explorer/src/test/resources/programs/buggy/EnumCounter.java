// expected: lost-update
public class EnumCounter {

    enum Level {
        LOW,
        HIGH;
        int hits;

        void hit() {
            hits++;
        }
    }

    sealed interface Ev permits Inc, Dec {
    }

    record Inc(int by) implements Ev {
    }

    record Dec(int by) implements Ev {
    }
    static int v;

    static void apply(Ev e) {
        switch (e) {
        case Inc(int by) -> v += by;
        case Dec(int by) -> v -= by;
        }
    }

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            apply(new Inc(2));
            Level.LOW.hit();
        });
        t.start();
        apply(new Dec(2));
        Level.LOW.hit();
        t.join();
        if (v != 0 || Level.LOW.hits != 2) throw new AssertionError("v=" + v + " " + Level.LOW.hits);
    }
}
