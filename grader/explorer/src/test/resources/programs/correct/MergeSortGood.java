import java.util.*;

public class MergeSortGood {
    static void sort(int[] a, int from, int to) throws Exception {
        if (to - from < 2) return;
        int mid = (from + to) / 2;
        Thread l = new Thread(() -> {
            try {
                sort(a, from, mid);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        l.start();
        sort(a, mid, to);
        l.join();
        int[] m = new int[to - from];
        System.arraycopy(a, from, m, 0, to - from);
        Arrays.sort(m);
        System.arraycopy(m, 0, a, from, m.length);
    }

    public static void main(String[] z) throws Exception {
        int[] a = {3, 1, 2, 9, 4};
        sort(a, 0, 5);
        assert Arrays.equals(a, new int[] {1, 2, 3, 4, 9});
    }
}
