// expected: lost-update

public class SpinOnLostCount {
    static volatile int arrived;

    static void meet() {
        arrived++;
        while (arrived < 2) {
            Thread.onSpinWait();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(SpinOnLostCount::meet);
        Thread b = new Thread(SpinOnLostCount::meet);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
