// expected: data-race
/** The copy is made by the JVM, which takes no lock and reads both ends. */
public class CloneWhileMoved implements Cloneable {
    int low;
    int high = 10;

    synchronized void move(int by) {
        low += by;
        high += by;
    }

    CloneWhileMoved copy() {
        try {
            return (CloneWhileMoved) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        CloneWhileMoved range = new CloneWhileMoved();
        Thread mover = new Thread(() -> range.move(3));
        mover.start();
        range.copy();
        mover.join();
    }
}
