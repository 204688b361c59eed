import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;

// Wrong: threads add to one ArrayList at the same time.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        List<String> known = new ArrayList<>();
        Phaser pages = new Phaser(1);
        known.add(startUrl);
        visit(startUrl, host(startUrl), htmlParser, known, pages);
        pages.arriveAndAwaitAdvance();
        return new ArrayList<>(known);
    }

    private static void visit(String url, String host, HtmlParser parser, List<String> known, Phaser pages) {
        pages.register();
        Thread.ofVirtual().start(() -> {
            // counted already
            for (String next : parser.getUrls(url)) {
                if (host(next).equals(host) && !known.contains(next) && known.add(next)) {
                    visit(next, host, parser, known, pages);
                }
            }
            pages.arriveAndDeregister();
        });
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
