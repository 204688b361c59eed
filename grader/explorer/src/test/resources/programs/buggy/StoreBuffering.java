// expected: data-race
public class StoreBuffering {
    int x;
    int y;
    int r1;
    int r2;

    public static void main(String[] z) throws Exception {
        for (int i = 0; i < 50; i++) {
            StoreBuffering s = new StoreBuffering();
            Thread a = new Thread(() -> {
                s.x = 1;
                s.r1 = s.y;
            });
            Thread b = new Thread(() -> {
                s.y = 1;
                s.r2 = s.x;
            });
            a.start();
            b.start();
            a.join();
            b.join();
            if (s.r1 == 0 && s.r2 == 0) System.out.println("reordered");
        }
    }
}
