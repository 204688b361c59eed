import java.util.List;

/** Fetches pages. Given; any number of threads may call it at the same time. */
public interface HtmlParser {
    /** The links of a page, which may name a page twice. Waits for the network. */
    List<String> getUrls(String url);
}
