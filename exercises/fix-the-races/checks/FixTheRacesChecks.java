import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Checks of the exercise fix-the-races. There is one object for all checks of a JVM, so what runs on real threads uses
 * pages of its own or looks at differences; where schedules are explored, statics are fresh each time.
 */
class FixTheRacesChecks {
    private static final String HOME = "/home";
    private static final String NEWS = "/news";
    /** From so many hits on, a round no longer tries to overtake what earlier ones have left. */
    private static final long HIGHEST = 300;
    private static final int LOOKS = 20;
    /** So that the loop of top() sometimes meets a page that is new, and the map does not grow without end. */
    private static final int RARE_PAGES = 3_000;

    @Test
    void countsHits(Actors actors) {
        actors.run("reader of the site", () -> {
            Stats stats = Stats.instance();
            Expect.equal(0L, stats.hits("/never"), BugClass.WRONG_OUTPUT, "A page that was never hit has hits.");
            stats.hit("/counted/a");
            stats.hit("/counted/b");
            stats.hit(another("/counted/a"));
            Expect.equal(2L, stats.hits(another("/counted/a")), BugClass.WRONG_OUTPUT,
                    "A page was hit twice, each time with another String object of the same text.");
            Expect.equal(1L, stats.hits("/counted/b"), BugClass.WRONG_OUTPUT, "A page was hit once.");
            Expect.equal(0L, stats.hits("/never"), BugClass.WRONG_OUTPUT, "A page that was never hit has hits.");
            stats.hit("/counted/Aa");
            Expect.equal(0L, stats.hits("/counted/BB"), BugClass.WRONG_OUTPUT,
                    "A page was hit, and another one, whose name has the same hash code, has hits: names are compared with equals.");
        });
        actors.run("another reader of the site", () -> {
            Stats.instance().hit("/counted/a");
            Expect.equal(3L, Stats.instance().hits("/counted/a"), BugClass.WRONG_OUTPUT,
                    "One thread hit a page twice, and when it had ended, another thread hit it once: the count is the same for all threads.");
        });
    }

    @Test
    void findsTheTop(Actors actors) {
        actors.run("reader of the site", () -> {
            overtake("/top/a");
            overtake("/top/b");
            Stats.instance().hit("/top/c");
            expectTop("/top/b");
            overtake("/top/a");
        });
    }

    private static void overtake(String page) {
        Stats stats = Stats.instance();
        long most = stats.top().map(stats::hits).orElse(0L);
        while (stats.hits(page) <= most) {
            long before = stats.hits(page);
            stats.hit(page);
            Expect.equal(before + 1, stats.hits(page), BugClass.WRONG_OUTPUT, "A page was hit once more.");
        }
        expectTop(page);
    }

    private static void expectTop(String page) {
        Expect.equal(Optional.of(page), Stats.instance().top(), BugClass.WRONG_OUTPUT,
                "The page that top() returns is not the one with the most hits.");
    }

    @Test
    void oneObject(Actors actors) {
        Stats[] seen = new Stats[1];
        actors.run("first caller", () -> seen[0] = Stats.instance());
        actors.run("second caller", () -> Expect.that(seen[0] != null && Stats.instance() == seen[0],
                BugClass.WRONG_OUTPUT,
                "instance() returned another object than before, or none: all threads must count in the same one."));
    }

    @Explore
    void firstUseExplored(Round round) {
        Stats[] seen = new Stats[2];
        for (int i = 0; i < 2; i++) {
            int caller = i;
            round.thread("caller " + (i + 1), () -> {
                Stats stats = Stats.instance();
                stats.hit("/page " + caller);
                seen[caller] = stats;
            });
        }
        round.after(() -> Expect.that(seen[0] == seen[1] && seen[0] != null, BugClass.CHECK_THEN_ACT,
                "Two threads asked for the object at the same time and got two different ones: both found that there was none, and both made one."));
    }

    /** One hit of each thread on a page that has its entry already. */
    @Explore(uncaught = BugClass.DATA_RACE)
    void knownPageExplored(Round round) {
        Stats stats = Stats.instance();
        Expect.equal(Optional.empty(), stats.top(), BugClass.WRONG_OUTPUT, "Before the first hit, there is no top page.");
        stats.hit(HOME);
        round.thread("reader 1", () -> stats.hit(HOME));
        round.thread("reader 2", () -> stats.hit(another(HOME)));
        round.after(() -> Expect.equal(3L, stats.hits(HOME), BugClass.LOST_UPDATE,
                "Two threads hit a page at the same time, and a hit is missing: one wrote what it had read before the other one changed it."));
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void newPageExplored(Round round) {
        Stats stats = Stats.instance();
        round.thread("reader 1", () -> stats.hit(HOME));
        round.thread("reader 2", () -> stats.hit(another(HOME)));
        round.after(() -> Expect.equal(2L, stats.hits(HOME), BugClass.CHECK_THEN_ACT,
                "Two threads were the first to hit a page, and a hit is missing: both found that the page is not there yet, and one of them replaced what the other one had put in."));
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void differentPagesExplored(Round round) {
        Stats stats = Stats.instance();
        round.thread("reader of /home", () -> stats.hit(HOME));
        round.thread("reader of /news", () -> {
            stats.hit(NEWS);
            stats.hit(NEWS);
        });
        round.after(() -> {
            Expect.equal(1L, stats.hits(HOME), BugClass.LOST_UPDATE, "Two threads hit different pages, and a hit is missing.");
            Expect.equal(2L, stats.hits(NEWS), BugClass.LOST_UPDATE, "Two threads hit different pages, and a hit is missing.");
            Expect.equal(Optional.of(NEWS), stats.top(), BugClass.CHECK_THEN_ACT,
                    "One page was hit once, the other one twice, everybody is done, and top() is wrong: between the comparison of a count and the change of the top page another thread counted.");
        });
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void readWhileHitExplored(Round round) {
        Stats stats = Stats.instance();
        stats.hit(HOME);
        round.thread("reader", () -> {
            // first the only page that there is: an answer that takes it away for a moment has no other to tell
            stats.hit(HOME);
            stats.hit(NEWS);
            stats.hit(NEWS);
        });
        round.thread("watcher", () -> {
            expectKnown(stats.top());
            long hits = stats.hits(HOME);
            Expect.that(hits == 1 || hits == 2, BugClass.CHECK_THEN_ACT,
                    "A page that had been hit once is hit a second time, and hits() was neither 1 nor 2 for a moment.");
        });
    }

    @Stress
    void hitsAtOnce(Round round) {
        Stats stats = Stats.instance();
        int times = round.times(20, 2);
        String old = fresh(round, "/old ");
        String young = fresh(round, "/young ");
        stats.hit(old);
        for (int i = 1; i <= 3; i++) {
            round.thread("reader " + i, () -> round.repeat(20, 2, step -> {
                stats.hit(another(young));
                stats.hit(old);
            }));
        }
        round.after(() -> {
            String message = "Three threads hit the same pages at the same time, and the number of hits is wrong.";
            Expect.equal(3L * times, stats.hits(young), BugClass.LOST_UPDATE, message);
            Expect.equal(3L * times + 1, stats.hits(old), BugClass.LOST_UPDATE, message);
        });
    }

    @Stress
    void topAtOnce(Round round) {
        Stats stats = Stats.instance();
        String first = fresh(round, "/first ");
        String second = fresh(round, "/second ");
        stats.hit(first);
        long others = stats.top().map(stats::hits).orElse(0L);
        long enough = Math.min(others, HIGHEST) + 3;
        AtomicBoolean done = new AtomicBoolean();
        round.thread("reader of " + first, () -> {
            for (long i = 0; i < enough; i++) {
                stats.hit(first);
            }
        });
        int rare = round.random().nextInt(RARE_PAGES);
        round.thread("reader of " + second, () -> {
            for (int i = 0; i < enough; i++) {
                stats.hit(second);
                if (i < LOOKS) {
                    stats.hit("/rare " + (rare + i) % RARE_PAGES);
                }
            }
            done.set(true);
        });
        round.thread("watcher", () -> {
            for (int look = 0; look < LOOKS && !done.get(); look++) {
                Expect.that(stats.top().isPresent(), BugClass.CHECK_THEN_ACT,
                        "Pages were hit before, and top() was empty for a moment.");
            }
        });
        round.after(() -> {
            long most = stats.top().map(stats::hits).orElse(0L);
            Expect.that(most >= stats.hits(first) && most >= stats.hits(second), BugClass.CHECK_THEN_ACT,
                    "Everybody is done, and top() is not a page with the most hits: between the comparison of a count and the change of the top page another thread counted.");
        });
    }

    /** A page that no other round uses: all rounds of a JVM share the object, and several run at once. */
    private static String fresh(Round round, String start) {
        return start + round.random().nextLong();
    }

    private static void expectKnown(Optional<String> top) {
        String page = top.orElse("");
        Expect.that(page.equals(HOME) || page.equals(NEWS), BugClass.CHECK_THEN_ACT,
                "While another thread hit a page, top() returned no page, or one that nobody had hit.");
    }

    /** The same text in another object, as it comes from another request. */
    private static String another(String text) {
        return new String(text.toCharArray());
    }
}
