package dev.grade.api;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Platform threads that came after a moment and are still there, other than the JVM's own. Code that starts threads for
 * each use leaves more with each; what all uses share does not grow.
 */
public final class Leftovers {
    private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    private int shared;

    private Leftovers() {
    }

    /** Those that come from now on. */
    public static Leftovers fromNow() {
        return new Leftovers();
    }

    /** Takes those that are there now for shared by all uses: they are left out of what is counted later. */
    public void countAsShared() {
        shared = threads().size();
    }

    /**
     * Fails as {@link BugClass#THREAD_LEAK} if {@code uses} or more are left that are not shared, and do not end: for those
     * that are about to end it waits.
     *
     * @param message
     *            what to say of so many threads, the shared ones included
     */
    public void expectFewerThan(int uses, Actors actors, IntFunction<String> message) {
        Set<Thread> left = threads();
        if (left.size() < shared + uses) {
            return;
        }
        actors.start("observer", () -> {
            for (Thread thread : left) {
                thread.join();
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.THREAD_LEAK, message.apply(left.size())));
    }

    private Set<Thread> threads() {
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(thread -> isOfTheJvm(thread) || !thread.isAlive());
        return left;
    }

    private static boolean isOfTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getName().equals("system")
                || thread.getName().startsWith("ForkJoinPool.commonPool");
    }
}
