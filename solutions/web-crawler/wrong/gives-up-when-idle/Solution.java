// Wrong: after some looks at an empty queue the crawl is taken for over, although a slow page may still bring more.
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Solution {
    private static final int ENOUGH = 20;

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Queue<String> queue = new ConcurrentLinkedQueue<>();
        String host = startUrl.split("/")[2];
        seen.add(startUrl);
        queue.add(startUrl);
        ExecutorService pool = Executors.newCachedThreadPool();
        int idle = 0;
        while (idle < ENOUGH) {
            String url = queue.poll();
            if (url == null) {
                idle++;
                pause();
            } else {
                idle = 0;
                pool.execute(() -> {
                    for (String link : htmlParser.getUrls(url)) {
                        if (link.split("/")[2].equals(host) && seen.add(link)) {
                            queue.add(link);
                        }
                    }
                });
            }
        }
        pool.shutdown();
        return new ArrayList<>(seen);
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
