/** Counts its runs in the JDK, which no schedule takes back, and fails in the third. */
public class FailsOnceOnly {
    public static void main(String[] args) throws Exception {
        int runs = Integer.getInteger("runs", 0) + 1;
        System.setProperty("runs", String.valueOf(runs));
        Thread t = new Thread(() -> System.out.println(runs));
        t.start();
        t.join();
        if (runs == 3) {
            throw new AssertionError("third");
        }
    }
}
