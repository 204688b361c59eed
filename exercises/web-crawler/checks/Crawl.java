import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A crawl that has come to its end.
 *
 * @param pages
 *            what it returned
 * @param problem
 *            what is wrong with that, or null
 */
record Crawl(Site site, String path, List<String> pages, CheckFailure problem) {
    private static final int TRIES = 30;

    static Crawl of(Actors actors, Site site, String path) {
        AtomicReference<List<String>> pages = new AtomicReference<>();
        actors.run("crawl of " + site.url(path), () -> pages.set(new Solution().crawl(site.url(path), site)));
        List<String> result = pages.get() == null ? List.of() : pages.get();
        try {
            site.expectWhole(pages.get(), BugClass.WRONG_OUTPUT, "");
            return new Crawl(site, path, result, null);
        } catch (CheckFailure problem) {
            return new Crawl(site, path, result, problem);
        }
    }

    boolean isRight() {
        return problem == null;
    }

    /** Fails if something is wrong; what is right once more was wrong because of the order of the steps. */
    void expectRight(Actors actors) {
        if (problem == null) {
            return;
        }
        for (int i = 0; i < TRIES; i++) {
            if (of(actors, site.again(), path).isRight()) {
                throw new CheckFailure(BugClass.CHECK_THEN_ACT, problem.getMessage()
                        + " The same crawl once more is right, so it depends on which thread is faster.", problem.expected(), problem.actual());
            }
        }
        throw problem;
    }
}
