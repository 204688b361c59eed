// expected: unsafe-publication
public class EscapingThis {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static volatile EscapingThis shared;
    int limit;

    EscapingThis() {
        shared = this;
        limit = 10;
    }

    public static void main(String[] args) throws Exception {
        both(EscapingThis::new, () -> {
            EscapingThis seen = shared;
            if (seen != null) {
                assert seen.limit == 10;
            }
        });
    }
}
