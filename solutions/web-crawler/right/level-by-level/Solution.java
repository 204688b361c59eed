import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

// All pages of one distance at once, then those of the next.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = new LinkedHashSet<>(List.of(startUrl));
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> level = List.of(startUrl);
            while (!level.isEmpty()) {
                List<Callable<List<String>>> fetches = new ArrayList<>();
                for (String url : level) {
                    fetches.add(() -> htmlParser.getUrls(url));
                }
                List<String> next = new ArrayList<>();
                for (Future<List<String>> links : pool.invokeAll(fetches)) {
                    for (String url : links.get()) {
                        if (host(url).equals(host(startUrl)) && known.add(url)) {
                            next.add(url);
                        }
                    }
                }
                level = next;
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(known);
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
