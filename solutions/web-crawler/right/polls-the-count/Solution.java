import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

// Looks every few milliseconds whether pages are under way: not nice, but right.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Map<String, Boolean> known = new ConcurrentHashMap<>();
        AtomicInteger underWay = new AtomicInteger(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        known.put(startUrl, true);
        pool.submit(() -> visit(startUrl, host(startUrl), htmlParser, known, underWay, pool));
        while (underWay.get() > 0) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                break;
            }
        }
        pool.shutdown();
        return new ArrayList<>(known.keySet());
    }

    private void visit(String url, String host, HtmlParser parser, Map<String, Boolean> known, AtomicInteger underWay, ExecutorService pool) {
        for (String next : parser.getUrls(url)) {
            if (host(next).equals(host) && known.putIfAbsent(next, true) == null) {
                underWay.incrementAndGet();
                pool.submit(() -> visit(next, host, parser, known, underWay, pool));
            }
        }
        underWay.decrementAndGet();
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
