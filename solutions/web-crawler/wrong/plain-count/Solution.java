import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

// Wrong: threads count with ++ and --, and a change is lost.
class Solution {
    private volatile int underWay;

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.add(startUrl);
        visit(startUrl, host(startUrl), htmlParser, known);
        synchronized (this) {
            while (underWay > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        return new ArrayList<>(known);
    }

    private void visit(String url, String host, HtmlParser parser, Set<String> known) {
        underWay++;
        Thread.startVirtualThread(() -> {
            for (String next : parser.getUrls(url)) {
                if (host(next).equals(host) && known.add(next)) {
                    visit(next, host, parser, known);
                }
            }
            underWay--;
            synchronized (this) {
                notifyAll();
            }
        });
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
