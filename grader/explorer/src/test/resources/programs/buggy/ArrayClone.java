// expected: data-race

public class ArrayClone {
    static final int[] t = {3, 1, 2, 4};

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            t[0] = 1;
        });
        Thread b = new Thread(() -> {
            int[] c = t.clone();
            assert c.length == 4;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
