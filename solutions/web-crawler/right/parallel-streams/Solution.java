import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

// A parallel stream for each level.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.add(startUrl);
        List<String> level = List.of(startUrl);
        while (!level.isEmpty()) {
            level = level.parallelStream().flatMap(url -> htmlParser.getUrls(url).stream())
                    .filter(url -> host(url).equals(host(startUrl))).filter(known::add).toList();
        }
        return new ArrayList<>(known);
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
