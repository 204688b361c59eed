public class InterruptKept {

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            try {
                while (true) Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!Thread.interrupted()) throw new AssertionError();
        });
        t.start();
        t.interrupt();
        t.join();
        if (t.isAlive() || t.getState() != Thread.State.TERMINATED) throw new AssertionError();
    }
}
