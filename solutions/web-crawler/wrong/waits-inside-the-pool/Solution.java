import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

// Wrong: each page waits in the pool for its links, so a long way down needs more threads than there are.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.add(startUrl);
        ExecutorService pool = Executors.newFixedThreadPool(64);
        visit(startUrl, host(startUrl), htmlParser, known, pool);
        pool.shutdown();
        return new ArrayList<>(known);
    }

    private void visit(String url, String host, HtmlParser parser, Set<String> known, ExecutorService pool) {
        List<Future<?>> below = new ArrayList<>();
        for (String next : parser.getUrls(url)) {
            if (host(next).equals(host) && known.add(next)) {
                below.add(pool.submit(() -> visit(next, host, parser, known, pool)));
            }
        }
        for (Future<?> future : below) {
            try {
                future.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
