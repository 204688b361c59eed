// expected: data-race
public class AccountUnguardedFlags {
    static int balance;
    static Object m = new Object();
    static int x = 1;
    static int y = 2;
    static int z = 4;
    static boolean dep;
    static boolean wd;

    public static void main(String[] a) throws Exception {
        balance = x;
        Thread t1 = new Thread(() -> {
            synchronized (m) {
                balance += y;
            }
            dep = true;
        });
        Thread t2 = new Thread(() -> {
            synchronized (m) {
                balance -= z;
            }
            wd = true;
        });
        Thread t3 = new Thread(() -> {
            synchronized (m) {
                if (dep && wd) assert balance == x - y - z;
            }
        });
        t3.start();
        t1.start();
        t2.start();
        t1.join();
        t2.join();
        t3.join();
    }
}
