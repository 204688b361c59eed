import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left when handlers are no longer needed. */
class LeftBehind {
    private static final int HANDLERS = 8;

    /** A handler has no close(), so nobody could end what it has started. */
    @Test
    void leavesNoThread(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int id = 1; id <= HANDLERS; id++) {
            world.ask(world.handler(), id);
        }
        world.settle();
        // Threads that all handlers share are fewer; for those that are about to end one can wait.
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(LeftBehind::isOfTheJvm);
        if (left.size() >= HANDLERS) {
            System.gc();
            actors.start("observer", () -> {
                for (Thread thread : left) {
                    thread.join();
                }
            }).expectEnd(diagnosis -> new CheckFailure(BugClass.THREAD_LEAK, "After " + HANDLERS
                    + " handlers that nobody needs any more, " + left.size()
                    + " threads that they started are left and never end. Let the blocking pool do what blocks; a pool of your own needs someone who ends it."));
        }
    }

    private static boolean isOfTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getName().equals("system") || thread.getName().startsWith("ForkJoinPool.commonPool");
    }
}
