// expected: deadlock
public class VirtualTransfer {
    static void transfer(int[] from, int[] to) {
        synchronized (from) {
            synchronized (to) {
                from[0]--;
                to[0]++;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        int[] one = {10};
        int[] two = {10};
        Thread a = Thread.startVirtualThread(() -> transfer(one, two));
        Thread b = Thread.ofVirtual().name("b").start(() -> transfer(two, one));
        a.join();
        b.join();
    }
}
