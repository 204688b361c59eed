import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// Wrong: waits for each page right after submitting it.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = new HashSet<>(List.of(startUrl));
        Queue<String> queue = new ArrayDeque<>(known);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            while (!queue.isEmpty()) {
                String page = queue.remove();
                for (String url : pool.submit(() -> htmlParser.getUrls(page)).get()) {
                    if (host(url).equals(host(startUrl)) && known.add(url)) {
                        queue.add(url);
                    }
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new ArrayList<>(known);
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
