// expected: check-then-act
public class NullInThread {
    static String s;

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> System.out.println(s.length()));
        t.start();
        s = "x";
        t.join();
    }
}
