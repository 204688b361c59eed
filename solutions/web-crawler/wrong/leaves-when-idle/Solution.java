// Wrong: a worker leaves when it has had nothing to do for a moment, so behind one slow page the rest is fetched by one thread.
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        String host = startUrl.split("/")[2];
        Set<String> seen = ConcurrentHashMap.newKeySet();
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        seen.add(startUrl);
        queue.add(startUrl);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread worker = new Thread(() -> work(host, htmlParser, seen, queue));
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new ArrayList<>(seen);
    }

    private static void work(String host, HtmlParser htmlParser, Set<String> seen, BlockingQueue<String> queue) {
        try {
            String url;
            while ((url = queue.poll(30, TimeUnit.MILLISECONDS)) != null) {
                for (String link : htmlParser.getUrls(url)) {
                    if (link.split("/")[2].equals(host) && seen.add(link)) {
                        queue.add(link);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
