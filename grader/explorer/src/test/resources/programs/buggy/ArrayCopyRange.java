// expected: data-race

public class ArrayCopyRange {
    static final int[] t = {3, 1, 2, 4};

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            System.arraycopy(new int[] {9, 9}, 0, t, 1, 2);
        });
        Thread b = new Thread(() -> {
            t[2] = 5;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
