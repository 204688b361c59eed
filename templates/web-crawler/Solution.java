import java.util.List;

/** Crawls a site with many threads. */
class Solution {
    /**
     * Fetches every page of one host that can be reached from {@code startUrl}, each once, several at a time.
     *
     * @return the addresses of these pages, the first one included, each once, in any order
     */
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        // TODO: fetch pages at the same time, and find out when there is nothing left to do
        throw new UnsupportedOperationException("TODO");
    }
}
