import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

// A task for each page forks those of its links; the pool brings in further threads for those that wait.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.add(startUrl);
        try (ForkJoinPool pool = new ForkJoinPool(12)) {
            pool.invoke(new Page(startUrl, host(startUrl), htmlParser, known));
        }
        return new ArrayList<>(known);
    }

    private static final class Page extends RecursiveAction {
        private final String url;
        private final String host;
        private final transient HtmlParser parser;
        private final transient Set<String> known;

        Page(String url, String host, HtmlParser parser, Set<String> known) {
            this.url = url;
            this.host = host;
            this.parser = parser;
            this.known = known;
        }

        @Override
        protected void compute() {
            List<Page> pages = new ArrayList<>();
            for (String next : parser.getUrls(url)) {
                if (host(next).equals(host) && known.add(next)) {
                    pages.add(new Page(next, host, parser, known));
                }
            }
            invokeAll(pages);
        }
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
