public class StringBuffers {
    static final StringBuffer sb = new StringBuffer();

    public static void main(String[] z) throws Exception {
        Thread a = new Thread(() -> sb.append("a").append(1));
        Thread b = new Thread(() -> sb.append("b"));
        a.start();
        b.start();
        a.join();
        b.join();
        String s = sb + "!" + sb.length();
        if (s.length() != 5) throw new AssertionError(s);
        String f = String.format("%s-%d", s, 3) + "x".repeat(2) + String.join(",", "a", "b");
        synchronized (f.intern()) {
            System.out.println(f);
        }
        Integer boxed = 127;
        synchronized (StringBuffers.class) {
            System.out.printf("%d%n", boxed);
        }
    }
}
