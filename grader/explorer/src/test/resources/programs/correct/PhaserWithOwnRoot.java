import java.util.concurrent.Phaser;

/** A phaser of the program's own may answer as it likes; where it stands in its tree is the JDK's own knowledge. */
public class PhaserWithOwnRoot {
    static int x;

    static final class Gate extends Phaser {
        Gate(int parties) {
            super(parties);
        }

        @Override
        public Phaser getRoot() {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    public static void main(String[] a) throws Exception {
        Gate gate = new Gate(2);
        Thread t = new Thread(() -> {
            x = 1;
            gate.arriveAndAwaitAdvance();
        });
        t.start();
        gate.arriveAndAwaitAdvance();
        if (x != 1) throw new AssertionError("x");
        t.join();
    }
}
