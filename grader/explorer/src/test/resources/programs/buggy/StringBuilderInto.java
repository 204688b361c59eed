// expected: data-race

public class StringBuilderInto {
    static final StringBuilder t = new StringBuilder();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            t.append("x");
        });
        Thread b = new Thread(() -> {
            String s = new StringBuilder("a").append(t).toString();
            assert s.length() < 3;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
