// expected: wrong-output
public class FileSystemBlocks {
    static final int B = 26;
    static final int I = 32;
    static final int T = 27;
    static final Object[] li = new Object[I];
    static final Object[] lb = new Object[B];
    static int[] inode = new int[I];
    static boolean[] busy = new boolean[B];
    static {
        for (int i = 0; i < I; i++) li[i] = new Object();
        for (int i = 0; i < B; i++) lb[i] = new Object();
    }

    public static void main(String[] z) throws Exception {
        Thread[] t = new Thread[T];
        for (int k = 0; k < T; k++) {
            int tid = k;
            t[k] = new Thread(() -> {
                int i = tid % I;
                synchronized (li[i]) {
                    if (inode[i] == 0) {
                        int b = (i * 2) % B;
                        while (true) {
                            synchronized (lb[b]) {
                                if (!busy[b]) {
                                    busy[b] = true;
                                    inode[i] = b + 1;
                                    break;
                                }
                            }
                            b = (b + 1);
                            if (b >= B) throw new ArrayIndexOutOfBoundsException(b);
                        }
                    }
                }
            });
        }
        for (Thread s : t) s.start();
        for (Thread s : t) s.join();
    }
}
