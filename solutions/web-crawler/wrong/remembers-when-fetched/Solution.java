import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

// Wrong: a page that two others link to is submitted twice, for it is noted only when it is fetched.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        String host = host(startUrl);
        Set<String> known = ConcurrentHashMap.newKeySet();
        Queue<Future<List<String>>> fetches = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            known.add(startUrl);
            fetches.add(pool.submit(() -> htmlParser.getUrls(startUrl)));
            while (!fetches.isEmpty()) {
                for (String url : fetches.remove().get()) {
                    if (host(url).equals(host) && !known.contains(url)) {
                        fetches.add(pool.submit(() -> fetch(htmlParser, url, known)));
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

    private List<String> fetch(HtmlParser parser, String url, Set<String> known) {
        known.add(url);
        return parser.getUrls(url);
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
