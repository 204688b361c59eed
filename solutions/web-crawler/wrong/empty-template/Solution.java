import java.util.List;

// Nothing yet.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        return null;
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
