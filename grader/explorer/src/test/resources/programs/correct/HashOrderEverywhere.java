import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

public class HashOrderEverywhere {
    static String seen() {
        Set<Object> set = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            set.addAll(List.of(new Object(), new ReentrantLock(), new int[i], new Thread(() -> {
            }), new CompletableFuture<String>(), new Semaphore(1), Thread.ofVirtual().unstarted(() -> {
            })));
            Runnable r = set::size;
            set.add(r);
        }
        set.add(HashOrderEverywhere.class);
        StringBuilder text = new StringBuilder();
        set.forEach(o -> text.append(o.hashCode() % 1000).append(' '));
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        Collections.shuffle(numbers);
        return text.append(numbers).append(Set.of("a", "b", "c")).append(Map.of("d", 1, "e", 2, "f", 3))
                .append(new Object()).append(UUID.randomUUID()).append(Thread.currentThread().threadId())
                .toString();
    }

    public static void main(String[] args) throws Exception {
        String now = seen();
        String before = System.getProperty("seen.before");
        System.setProperty("seen.before", now);
        if (before != null && !before.equals(now)) {
            throw new AssertionError("another order than before: " + now);
        }
        Thread t = new Thread(() -> System.out.println(now));
        t.start();
        t.join();
    }
}
