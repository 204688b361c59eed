public class NanoDeadline {

    public static void main(String[] a) throws Exception {
        long end = System.nanoTime() + 2000000000L;
        int n = 0;
        while (System.nanoTime() < end) n++;
        System.out.println(n > 0);
    }
}
