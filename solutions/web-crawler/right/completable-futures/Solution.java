import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// A future for a page is complete when those of its links are.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.add(startUrl);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            visit(startUrl, host(startUrl), htmlParser, known, pool).join();
        } finally {
            pool.shutdown();
        }
        return known.stream().sorted().toList();
    }

    private CompletableFuture<Void> visit(String url, String host, HtmlParser parser, Set<String> known, Executor pool) {
        return CompletableFuture.supplyAsync(() -> parser.getUrls(url), pool).thenCompose(links -> CompletableFuture.allOf(links.stream()
                .filter(link -> host(link).equals(host)).filter(known::add)
                .map(link -> visit(link, host, parser, known, pool)).toArray(CompletableFuture[]::new)));
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
