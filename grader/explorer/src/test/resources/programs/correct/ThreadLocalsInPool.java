import java.util.concurrent.*;

public class ThreadLocalsInPool {
    static final ThreadLocal<String> user = new ThreadLocal<>();

    public static void main(String[] z) throws Exception {
        ExecutorService e = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            int k = i;
            e.submit(() -> {
                user.set("u" + k);
                try {
                    if (!user.get().equals("u" + k)) throw new AssertionError();
                } finally {
                    user.remove();
                }
            }).get();
        }
        e.shutdown();
        if (!e.awaitTermination(5, TimeUnit.SECONDS)) throw new AssertionError();
    }
}
