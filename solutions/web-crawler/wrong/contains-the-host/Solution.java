import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

// Wrong: other.org/news.example.com contains the host.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        String host = host(startUrl);
        Set<String> known = new HashSet<>();
        Queue<Future<List<String>>> fetches = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            known.add(startUrl);
            fetches.add(pool.submit(() -> htmlParser.getUrls(startUrl)));
            while (!fetches.isEmpty()) {
                for (String url : fetches.remove().get()) {
                    if (url.contains(host) && known.add(url)) {
                        fetches.add(pool.submit(() -> htmlParser.getUrls(url)));
                    }
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
        return new ArrayList<>(known);
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
