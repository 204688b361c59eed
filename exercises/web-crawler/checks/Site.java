import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pages of a host and of others, and how often each was fetched. Every page has counts of its own, which order nothing
 * between threads that fetch different pages.
 */
final class Site implements HtmlParser {
    private static final int OFTEN = 40;

    private final Map<String, List<String>> links = new LinkedHashMap<>();
    private final Map<String, AtomicInteger> begun = new LinkedHashMap<>();
    private final Map<String, AtomicInteger> ended = new LinkedHashMap<>();
    private final String host;
    private final Runnable pause;

    /**
     * @param pause
     *            runs inside of each call, as long as the network takes
     */
    Site(String host, Runnable pause) {
        this.host = host;
        this.pause = pause;
    }

    static Site of(String host) {
        return new Site(host, () -> {
        });
    }

    /** Adds a page of the host, by its path, and what it links to; what begins with http is an address elsewhere. */
    Site page(String path, String... targets) {
        List<String> addresses = new ArrayList<>();
        for (String target : targets) {
            addresses.add(target.startsWith("http") ? target : url(target));
        }
        links.put(url(path), List.copyOf(addresses));
        begun.put(url(path), new AtomicInteger());
        ended.put(url(path), new AtomicInteger());
        return this;
    }

    /** The same pages, not fetched yet. */
    Site again() {
        return on(host);
    }

    /** The same pages on another host. */
    Site on(String other) {
        Site site = new Site(other, pause);
        links.forEach((url, addresses) -> site.page(path(url), addresses.stream().map(this::path).toArray(String[]::new)));
        return site;
    }

    /** The path of a page of the host; an address elsewhere as it is. */
    private String path(String url) {
        return links.containsKey(url) ? url.substring(url("").length()) : url;
    }

    /** Whether it has pages that the site neither has nor links to, so that they come from another crawl. */
    boolean hasUnknownPage(List<String> result) {
        return !result.stream().allMatch(url -> links.containsKey(url) || links.values().stream().anyMatch(linked -> linked.contains(url)));
    }

    String url(String path) {
        return "http://" + host + path;
    }

    @Override
    public List<String> getUrls(String url) {
        AtomicInteger count = begun.get(url);
        if (count == null) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT,
                    "A page of another host was fetched: compare whole host names, not how addresses begin or what they contain.", host, url);
        }
        if (count.incrementAndGet() > OFTEN) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT,
                    "The same page was fetched more than " + OFTEN + " times: pages link to each other in circles, so remember which ones you know.");
        }
        pause.run();
        ended.get(url).incrementAndGet();
        return new ArrayList<>(links.get(url));
    }

    /** Fails unless {@code result} is the whole site, every page of it was fetched once, and no fetch is left. */
    void expectWhole(List<String> result, BugClass bugClass, String when) {
        if (result == null) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "crawl(...) returned null.");
        }
        List<String> pages = new ArrayList<>(result);
        TreeSet<String> missing = new TreeSet<>(links.keySet());
        pages.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new CheckFailure(open() && bugClass == BugClass.WRONG_OUTPUT ? BugClass.CHECK_THEN_ACT : bugClass, when + "crawl(...) returned without every page that can be reached"
                    + (open() ? ", while pages were still being fetched: that no page waits does not mean that no more will come. Count what is under way, and end when the count is 0." : "."),
                    links.size() + " pages", "without " + missing.first());
        }
        TreeSet<String> foreign = new TreeSet<>(pages);
        foreign.removeAll(links.keySet());
        if (!foreign.isEmpty()) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT,
                    "crawl(...) returned a page of another host: compare whole host names, not how addresses begin or what they contain.", host, foreign.first());
        }
        begun.forEach((url, count) -> {
            if (count.get() == 0) {
                throw new CheckFailure(bugClass, when
                        + "crawl(...) returned a page that nobody had begun to fetch, so its links are missing: a page that is known and has not been fetched is still under way. Count it in when it is found, and end when the count is 0.", "fetched once", url);
            }
            if (count.get() != 1) {
                throw new CheckFailure(bugClass, when + (when.isEmpty() ? "A" : "a") + " page was fetched " + count.get()
                        + " times: to look whether a page is known and to note it must be one step, such as Set.add.",
                        url + " once", count.get() + " times");
            }
        });
        if (open()) {
            throw new CheckFailure(bugClass, when + "crawl(...) returned while a page was still being fetched: it could have had further links.");
        }
        if (pages.size() != links.size()) {
            throw new CheckFailure(bugClass, when + "crawl(...) returned a page twice.", links.size() + " pages", pages.size() + " entries");
        }
    }

    /** Whether a page is being fetched. */
    private boolean open() {
        return begun.entrySet().stream().anyMatch(page -> page.getValue().get() != ended.get(page.getKey()).get());
    }
}
