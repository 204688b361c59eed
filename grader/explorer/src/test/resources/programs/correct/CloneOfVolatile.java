/** To copy an object reads its volatile fields, which is no race. */
public class CloneOfVolatile implements Cloneable {
    private volatile int steps;

    @Override
    public CloneOfVolatile clone() {
        try {
            return (CloneOfVolatile) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        CloneOfVolatile walk = new CloneOfVolatile();
        Thread walker = new Thread(() -> walk.steps = 1);
        walker.start();
        int seen = walk.clone().steps;
        walker.join();
        if (seen < 0 || seen > 1) {
            throw new AssertionError(seen);
        }
    }
}
