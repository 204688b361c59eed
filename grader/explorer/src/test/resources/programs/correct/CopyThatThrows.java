/** {@code System.arraycopy} that refuses its arguments copies nothing, so it reads nothing either. */
public class CopyThatThrows {
    private static void refused(int[] from, Object to, int length) {
        try {
            System.arraycopy(from, 0, to, 0, length);
            throw new AssertionError("copied");
        } catch (ArrayStoreException | IndexOutOfBoundsException | NullPointerException e) {
            // as it should
        }
    }

    public static void main(String[] args) throws Exception {
        int[] shared = new int[8];
        Thread writer = new Thread(() -> shared[3] = 1);
        Thread copier = new Thread(() -> {
            refused(shared, new Object(), 8);
            refused(shared, new long[8], 8);
            refused(shared, new int[4], 8);
            refused(shared, null, 8);
        });
        writer.start();
        copier.start();
        writer.join();
        copier.join();
    }
}
