import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.HashSet;
import java.util.Set;

/** Threads that the student's code leaves behind. What is left of one pool for all does not grow; that is fine. */
final class Leftovers {
    private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    private int few;

    /** Remembers how many there are now. */
    void count() {
        few = own().size();
    }

    /** Expects that there are not {@code uses} more than when they were counted, once those that are about to end have ended. */
    void expectNoGrowth(Actors actors, int uses, String message) {
        Set<Thread> left = own();
        if (left.size() >= few + uses) {
            actors.start("observer", () -> {
                for (Thread thread : left) {
                    thread.join();
                }
            }).expectEnd(diagnosis -> new CheckFailure(BugClass.THREAD_LEAK, String.format(message, left.size())));
        }
    }

    private Set<Thread> own() {
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(thread -> thread.getName().startsWith("ForkJoinPool.commonPool") || thread.getThreadGroup() == null
                || thread.getThreadGroup().getName().equals("system") || !thread.isAlive());
        return left;
    }
}
