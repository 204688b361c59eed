import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

// Each page is counted before it is submitted, and counted out behind its links; at 0 a latch opens.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            return List.copyOf(new Crawl(htmlParser, startUrl.split("/")[2], pool).from(startUrl));
        } finally {
            pool.shutdown();
        }
    }

    private static final class Crawl {
        private final HtmlParser parser;
        private final String host;
        private final ExecutorService pool;
        private final Set<String> known = ConcurrentHashMap.newKeySet();
        private final AtomicInteger underWay = new AtomicInteger();
        private final CountDownLatch over = new CountDownLatch(1);

        Crawl(HtmlParser parser, String host, ExecutorService pool) {
            this.parser = parser;
            this.host = host;
            this.pool = pool;
        }

        Set<String> from(String startUrl) {
            visit(startUrl);
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return known;
        }

        private void visit(String url) {
            if (!url.split("/")[2].equals(host) || !known.add(url)) {
                return;
            }
            underWay.incrementAndGet();
            pool.execute(() -> {
                try {
                    parser.getUrls(url).forEach(this::visit);
                } finally {
                    if (underWay.decrementAndGet() == 0) {
                        over.countDown();
                    }
                }
            });
        }
    }
}
