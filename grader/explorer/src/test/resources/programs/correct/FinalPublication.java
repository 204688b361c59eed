public class FinalPublication {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final class Point {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    static volatile Point point = new Point(0, 0);

    public static void main(String[] args) throws Exception {
        both(() -> point = new Point(3, 3), () -> {
            Point p = point;
            assert p.x == p.y;
        });
    }
}
