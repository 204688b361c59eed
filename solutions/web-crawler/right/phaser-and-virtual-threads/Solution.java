import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;

// A virtual thread for each page, and a phaser whose parties are the pages under way.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        Phaser pages = new Phaser(1);
        known.add(startUrl);
        visit(startUrl, host(startUrl), htmlParser, known, pages);
        pages.arriveAndAwaitAdvance();
        return new ArrayList<>(known);
    }

    private static void visit(String url, String host, HtmlParser parser, Set<String> known, Phaser pages) {
        pages.register();
        Thread.startVirtualThread(() -> {
            try {
                for (String next : parser.getUrls(url)) {
                    if (host(next).equals(host) && known.add(next)) {
                        visit(next, host, parser, known, pages);
                    }
                }
            } finally {
                pages.arriveAndDeregister();
            }
        });
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
