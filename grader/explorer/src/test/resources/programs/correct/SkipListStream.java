import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

public class SkipListStream {
    static final ConcurrentSkipListMap<String, AtomicLong> hits = new ConcurrentSkipListMap<>();

    static void hit(String page) {
        hits.computeIfAbsent(page, p -> new AtomicLong()).incrementAndGet();
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> hit("home"));
        a.start();
        hit("home");
        a.join();
        assert hits.entrySet().stream().map(Map.Entry::getValue).mapToLong(AtomicLong::get).sum() == 2;
    }
}
