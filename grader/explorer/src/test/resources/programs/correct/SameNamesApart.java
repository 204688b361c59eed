

public class SameNamesApart {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static class Left {
        static class Node {
            int value;
            volatile boolean ready;
        }
    }

    static class Right {
        static class Node {
            volatile boolean value;
            int ready;
        }
    }

    public static void main(String[] args) throws Exception {
        Left.Node left = new Left.Node();
        Right.Node right = new Right.Node();
        both(() -> {
            left.value = 1;
            left.ready = true;
            right.ready = 1;
            right.value = true;
        }, () -> {
            if (left.ready) {
                assert left.value == 1;
            }
            if (right.value) {
                assert right.ready == 1;
            }
        });
    }
}
