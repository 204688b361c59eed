import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;

// Wrong: two threads can both find that a page is not known.
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
        Thread.ofVirtual().start(() -> {
            // counted already
            for (String next : parser.getUrls(url)) {
                if (host(next).equals(host) && isNew(known, next)) {
                    visit(next, host, parser, known, pages);
                }
            }
            pages.arriveAndDeregister();
        });
    }

    private static boolean isNew(Set<String> known, String url) {
        if (known.contains(url)) {
            return false;
        }
        known.add(url);
        return true;
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
