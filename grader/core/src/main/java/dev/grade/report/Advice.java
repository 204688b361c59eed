package dev.grade.report;

import dev.grade.api.BugClass;

/** One next step for each kind of bug. */
public final class Advice {
    private Advice() {
    }

    /** What to do next about this bug, as one sentence. */
    public static String nextStep(BugClass bug) {
        return switch (bug) {
            case COMPILE_ERROR -> "Mend the first error and grade again; later ones often follow from it.";
            case NOT_ATTEMPTED -> "Fill in the template, then grade again.";
            case API_MISMATCH -> "Keep the names, parameters and results of the template; add whatever else you like.";
            case FORBIDDEN_API -> "Remove the call; the exercise can be done without it.";
            case WRONG_OUTPUT ->
                "Find the first thing that differs from what was expected, then the line that let it happen.";
            case LOST_UPDATE ->
                "Let the read and the write happen as one step, under one lock or with one atomic operation.";
            case CHECK_THEN_ACT ->
                "Check and act in one step: under one lock that is kept in between, or with a compare-and-set.";
            case DEADLOCK -> "Take locks in one fixed order everywhere, or never hold one while waiting for another. "
                    + "Where no lock is held, follow each wait to the thread that was to end it.";
            case SELF_DEADLOCK -> "Find what the thread itself holds while it waits, and give it back first.";
            case LOST_WAKEUP ->
                "Change the state under the lock and wake every thread that may wait for it (notifyAll, signalAll).";
            case MISSED_TERMINATION ->
                "Decide who tells the waiting thread, on every path: that it may go on, or that nothing more will come.";
            case SPURIOUS_WAKEUP -> "Put the wait into a loop: while (!condition) wait();";
            case STALE_READ -> "Make the field volatile, or read and write it under the same lock.";
            case UNSAFE_PUBLICATION ->
                "Make the fields final, or hand the object over through a lock or a volatile field.";
            case DATA_RACE ->
                "Order all accesses: a volatile or atomic access on both sides or, where locks are allowed, one lock for all of them.";
            case STATIC_STATE -> "Keep the state in instance fields; static fields are shared by all instances.";
            case BUSY_WAIT -> "Wait with a lock, a latch or a queue instead of a loop.";
            case LIVELOCK ->
                "Let the loop end: a fixed order, a random pause before the next try, no interrupt flag set inside it.";
            case STARVATION -> "Make sure that every thread gets its turn, for example with a fair lock or a queue.";
            case NOT_CONCURRENT -> "Start all the work before you wait for any of it.";
            case OVER_SERIALISED -> "Lock only what is shared: one lock for each independent part.";
            case TOO_SLOW -> "Look for work that is done more often than needed.";
            case RESOURCE_LEAK -> "Give it back in a finally block, so that every path does.";
            case THREAD_LEAK -> "End every thread that you start: shut the executor down, or join the thread.";
            case EXCEPTION_SWALLOWED -> "Hand the exception to whoever waits for the result.";
            case INTERRUPT_SWALLOWED -> "Pass InterruptedException on, or call Thread.currentThread().interrupt().";
            case BLOCKING_IN_ASYNC -> "Chain the next step with thenApply or thenCompose instead of waiting for it.";
            case POOL_STARVATION -> "Never wait in a pool for work of the same pool; chain it, or use another pool.";
            case NOT_LINEARIZABLE -> "Make each operation take effect at one single moment.";
            case LEFT_THE_JVM -> "Remove the call that ends the JVM.";
            case OVER_LIMIT ->
                "Bound what grows: threads, calls under way, output, objects.";
        };
    }
}
