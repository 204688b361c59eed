import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

// Workers take pages from a queue; the one that finishes the last page sends the others home.
class Solution {
    private static final int WORKERS = 6;
    private static final String GO_HOME = "";

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        AtomicInteger unfinished = new AtomicInteger(1);
        known.add(startUrl);
        queue.add(startUrl);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Thread worker = new Thread(() -> work(queue, known, unfinished, host(startUrl), htmlParser), "crawler " + i);
            workers.add(worker);
            worker.start();
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ArrayList<>(known);
    }

    private static void work(BlockingQueue<String> queue, Set<String> known, AtomicInteger unfinished, String host, HtmlParser parser) {
        try {
            for (String url = queue.take(); !url.equals(GO_HOME); url = queue.take()) {
                for (String next : parser.getUrls(url)) {
                    if (host(next).equals(host) && known.add(next)) {
                        unfinished.incrementAndGet();
                        queue.add(next);
                    }
                }
                if (unfinished.decrementAndGet() == 0) {
                    for (int i = 0; i < WORKERS; i++) {
                        queue.add(GO_HOME);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
