import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

// Wrong: that the queue is empty does not mean that no page is being fetched whose links will come.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        known.add(startUrl);
        queue.add(startUrl);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            String url = queue.poll();
            while (url != null) {
                String page = url;
                pool.execute(() -> {
                    for (String next : htmlParser.getUrls(page)) {
                        if (host(next).equals(host(startUrl)) && known.add(next)) {
                            queue.add(next);
                        }
                    }
                });
                url = queue.poll(50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdown();
        return new ArrayList<>(known);
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
