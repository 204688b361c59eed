import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Leftovers;
import dev.grade.api.Rendezvous;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.StaticState;
import dev.grade.api.Stress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Checks of the exercise web-crawler: the whole site, each page once, several at a time, and an end. */
class WebCrawlerChecks {
    private static final int CRAWLS = 8;
    private static final int DEEP = 130;
    private static final int IN_TURN = 10;
    private static final int MOMENTS = 150;
    private static final int QUIET = 12;
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final String AT_ONCE = "With several pages being fetched at the same time, ";

    @Test
    void wholeSite(Actors actors) {
        crawl(actors, Site.of("news.example.com")
                .page("/news/topics/", "", "/news", "/news")
                .page("", "/a", "/b", "/a")
                .page("/news", "/news/topics/")
                .page("/a", "/b", "/c/", "/a")
                .page("/b", "", "/c/", "/d?page=2")
                .page("/c/", "/e/f/g.html", "")
                .page("/d?page=2", "/d?page=3", "/b")
                .page("/d?page=3")
                .page("/e/f/g.html", "/a", "/h", "/h")
                .page("/h", "/h", "/news/topics/"), "/news/topics/");
        actors.expectNoneSpins();
    }

    @Test
    void oneHost(Actors actors) {
        crawl(actors, Site.of("news.example.com")
                .page("/start", "http://news.example.com.au/", "http://news.example.community", "/b", "http://example.com/b")
                .page("/b", "http://my.news.example.com/b", "http://other.org/news.example.com", "http://other.org/http://news.example.com/c", "/c")
                .page("/c", "http://news.example.co/c", "http://newsXexample.com/", "http://news.example.org", "/start"), "/start");
        crawl(actors, Site.of("a.com").page("", "http://a.com.b.com", "http://b.com", "http://aa.com/x", "/x")
                .page("/x", "http://b.com/a.com"), "");
    }

    /** Whoever waits for the pages below from within a pool needs a thread for each page on the way down. */
    @Test
    void deepSite(Actors actors) {
        Site site = Site.of("deep.example.com");
        for (int depth = 0; depth < DEEP; depth++) {
            site.page("/" + depth, depth + 1 < DEEP ? new String[]{"/" + (depth + 1), "/0"} : new String[0]);
        }
        crawl(actors, site, "/0");
    }

    /** One crawl has been right before. */
    @Test
    void ownPages(Actors actors) {
        Site[] sites = {Site.of("one.example.com").page("/", "/a", "/b").page("/a").page("/b"),
                Site.of("one.example.com").page("/", "/b").page("/b", "/c").page("/c"), Site.of("one.example.com").page("/")};
        for (Site site : sites) {
            Crawl crawl = Crawl.of(actors, site, "/");
            Expect.that(crawl.isRight() || !(site.hasUnknownPage(crawl.pages()) || failsWhereItWas(actors, site)), BugClass.STATIC_STATE,
                    "One crawl is right, and another one with a new Solution is not: pages that are known must not be kept in static fields.");
            crawl.expectRight(actors);
        }
    }

    /** Each crawl of a new host is right, and each one of a host that was crawled before is not: luck does not go so evenly. */
    private static boolean failsWhereItWas(Actors actors, Site site) {
        for (int i = 0; i < IN_TURN; i++) {
            if (Crawl.of(actors, site.again(), "/").isRight() || !Crawl.of(actors, site.on("new" + i + ".example.com"), "/").isRight()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void noThreadsLeft(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        for (int i = 0; i < CRAWLS; i++) {
            crawl(actors, Site.of("site" + i + ".example.com").page("/", "/a", "/b", "/c").page("/a").page("/b").page("/c", "/d").page("/d"), "/");
        }
        // Threads that all crawls share are fewer; for those that are about to end one can wait.
        leftovers.expectFewerThan(CRAWLS, actors, left -> "After " + CRAWLS + " crawls " + left
                + " threads are left that wait for more work, and each crawl leaves more: shut down your pool when the crawl is over (shutdown, close or try-with-resources).");
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void sharedLinksExplored(Round round) {
        crawlIn(round, Site.of("a.example").page("/", "/a", "/b").page("/a", "/c").page("/b", "/c", "/a").page("/c"), "");
    }

    /** A branch that is still going on when everything else is done. */
    @Explore(uncaught = BugClass.DATA_RACE)
    void lateLinksExplored(Round round) {
        crawlIn(round, Site.of("a.example").page("/", "/a", "/b").page("/a", "/c").page("/b").page("/c"), "");
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void sharedLinks(Round round) {
        Site site = pausing(round);
        String[] all = {"/", "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/9"};
        site.page("/", "/1", "/2", "/3");
        for (int i = 1; i < all.length; i++) {
            site.page("/" + i, all);
        }
        crawlIn(round, site, "");
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void lateLinks(Round round) {
        crawlIn(round, pausing(round).page("/", "/a", "/x", "/y", "/z").page("/a", "/b").page("/b", "/c", "/d").page("/c").page("/d", "/e").page("/e")
                .page("/x").page("/y").page("/z", "/"), "");
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void twoCrawls(Round round) {
        crawlIn(round, pausing(round).page("/", "/a", "/b").page("/a", "/c").page("/b", "/c").page("/c", "/d").page("/d"), " of one site");
        crawlIn(round, pausing(round).page("/", "/b", "/c").page("/b", "/d").page("/c", "/e").page("/d", "/e").page("/e"), " of another site");
    }

    @Scaling
    void fourAtOnce(Instruments timing) {
        Rendezvous meeting = timing.rendezvous("a fetch", 4, 2);
        // Behind the only link of a page all that wait are woken for one of them: the others have to wait on.
        Site site = Site.of("wide.example.com").page("/", "/hall").page("/hall", "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8");
        for (int i = 1; i <= 8; i++) {
            site.page("/" + i);
        }
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        AtomicBoolean underWay = new AtomicBoolean();
        timing.run("crawl", () -> {
            new Solution().crawl(site.url("/"), url -> {
                if (url.equals(site.url("/")) || url.equals(site.url("/hall"))) {
                    underWay.set(true);
                    outlastTheImpatient(before);
                    underWay.set(false);
                } else {
                    meeting.arrive();
                }
                return site.getUrls(url);
            });
            Expect.that(!underWay.get(), BugClass.CHECK_THEN_ACT,
                    "crawl(...) returned while a page was still being fetched, one that took long: that no page waits does not mean that no more will come. Count what is under way, and end when the count is 0.");
        });
    }

    /** A page may take its time: whoever waits with a limit for work, and leaves when there is none, is gone then. */
    private static void outlastTheImpatient(Set<Thread> before) {
        try {
            // Who has been woken and has not gone on yet looks as if it waited, so one look is not enough.
            int quiet = 0;
            for (int i = 0; i < MOMENTS && quiet < QUIET; i++) {
                Thread.sleep(MOMENT);
                quiet = someGoOn(before) ? 0 : quiet + 1;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether threads of the crawl other than this one run, or will without being woken. */
    private static boolean someGoOn(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread() && !before.contains(thread))
                .map(Thread::getState).anyMatch(state -> state == Thread.State.RUNNABLE || state == Thread.State.TIMED_WAITING);
    }

    private static Site pausing(Round round) {
        return new Site("a.example", round.hook(() -> {
        }));
    }

    private static void crawl(Actors actors, Site site, String path) {
        Crawl.of(actors, site, path).expectRight(actors);
    }

    private static void crawlIn(Round round, Site site, String of) {
        BugClass bugClass = of.isEmpty() || !StaticState.isKeptBy(Solution.class) ? BugClass.CHECK_THEN_ACT : BugClass.STATIC_STATE;
        round.thread("crawl" + of, () -> site.expectWhole(new Solution().crawl(site.url("/"), site), bugClass,
                of.isEmpty() ? AT_ONCE : "With two crawls at the same time, each with a Solution of its own, "));
    }
}
