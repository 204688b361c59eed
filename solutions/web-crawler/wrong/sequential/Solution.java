import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

// Wrong here: right, but one page after another.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = new HashSet<>(List.of(startUrl));
        Queue<String> queue = new ArrayDeque<>(known);
        while (!queue.isEmpty()) {
            for (String url : htmlParser.getUrls(queue.remove())) {
                if (host(url).equals(host(startUrl)) && known.add(url)) {
                    queue.add(url);
                }
            }
        }
        return new ArrayList<>(known);
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
