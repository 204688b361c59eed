package dev.grade.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Platform threads that came after a moment and are still there, other than the JVM's own. Code that starts threads for
 * each use leaves more with each; what all uses share does not grow.
 */
public final class Leftovers {
    private final Set<Long> before = all().stream().map(Thread::threadId).collect(Collectors.toSet());
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
        List<Thread> left = threads();
        if (left.size() < shared + uses) {
            return;
        }
        actors.start("observer", () -> {
            for (Thread thread : left) {
                thread.join();
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.THREAD_LEAK, message.apply(left.size())));
    }

    private List<Thread> threads() {
        return all().stream().filter(
                thread -> !before.contains(thread.threadId()) && !isOfTheJvm(thread) && thread.isAlive()).toList();
    }

    /** All platform threads, told apart by what no subclass can change: a set of them would ask each for its hash code. */
    private static List<Thread> all() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        Thread[] found = new Thread[64];
        int count = top.enumerate(found);
        while (count == found.length) {
            found = new Thread[2 * found.length];
            count = top.enumerate(found);
        }
        return List.of(Arrays.copyOf(found, count));
    }

    /** By their groups and classes, since names are free for anybody. */
    private static boolean isOfTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getParent() == null || isOfTheCommonPool(thread)
        // virtual threads run on these; there are as many as cores, whoever starts how many
                || thread.getClass().getName().equals("jdk.internal.misc.CarrierThread");
    }

    private static boolean isOfTheCommonPool(Thread thread) {
        if (thread.getClass().getClassLoader() != null) {
            // it may say of any pool that it belongs to it
            return false;
        }
        return thread instanceof ForkJoinWorkerThread worker
                ? ForkJoinPool.commonPool().equals(worker.getPool())
                : thread.getClass().getName().equals("java.util.concurrent.DelayScheduler")
                        && thread.getName().startsWith("ForkJoinPool.commonPool");
    }
}
