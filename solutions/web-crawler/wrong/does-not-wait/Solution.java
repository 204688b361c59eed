import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// Wrong: hands out the first page and returns what is known by then.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        ExecutorService pool = Executors.newCachedThreadPool();
        known.add(startUrl);
        visit(startUrl, host(startUrl), htmlParser, known, pool);
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdown();
        return new ArrayList<>(known);
    }

    private void visit(String url, String host, HtmlParser parser, Set<String> known, ExecutorService pool) {
        pool.execute(() -> {
            for (String next : parser.getUrls(url)) {
                if (host(next).equals(host) && known.add(next)) {
                    visit(next, host, parser, known, pool);
                }
            }
        });
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
