// expected: deadlock

public class BufferDeadlock {
    public static void main(String[] z) throws Exception {
        StringBuffer a = new StringBuffer("a"), b = new StringBuffer("b");
        Thread x = new Thread(() -> a.append(b)), y = new Thread(() -> b.append(a));
        x.start();
        y.start();
        x.join();
        y.join();
    }
}
