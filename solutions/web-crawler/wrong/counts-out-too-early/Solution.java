import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

// Wrong: a page is counted out before its links are counted in.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        AtomicInteger underWay = new AtomicInteger(1);
        CountDownLatch over = new CountDownLatch(1);
        known.add(startUrl);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.execute(() -> visit(startUrl, host(startUrl), htmlParser, known, underWay, over, pool));
            over.await();
            return new ArrayList<>(known);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void visit(String url, String host, HtmlParser parser, Set<String> known, AtomicInteger underWay, CountDownLatch over, ExecutorService pool) {
        List<String> links = parser.getUrls(url);
        if (underWay.decrementAndGet() == 0 && links.isEmpty()) {
            over.countDown();
        }
        for (String next : links) {
            if (host(next).equals(host) && known.add(next)) {
                underWay.incrementAndGet();
                pool.execute(() -> visit(next, host, parser, known, underWay, over, pool));
            }
        }
        if (underWay.get() == 0) {
            over.countDown();
        }
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
