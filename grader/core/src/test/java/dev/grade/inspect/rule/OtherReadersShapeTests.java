package dev.grade.inspect.rule;

import dev.grade.inspect.Marked;
import org.junit.jupiter.api.Test;

/** Shapes that the test suites of other readers of sources label, in words of our own. */
class OtherReadersShapeTests {

    @Test
    void whatAThrowSaysIsKnownByItsType() {
        Marked.check("CON104", """
                               static InterruptedException stopped() { return new InterruptedException(); }
                               void kept() {
                                   try { var stop = stopped(); throw stop; } catch (Exception e) { } //! CON104 warning
                               }
                               void made() {
                                   try { throw stopped(); } catch (Exception e) { } //! CON104 warning
                               }
                               void other() {
                                   try { throw new IOException("no"); } catch (Exception e) { }
                               }
                               """);
    }

    @Test
    void aCloseThatNobodyWritesCanBeInterrupted() {
        Marked.check("CON104",
                """
                static class Waits implements AutoCloseable { public void close() throws InterruptedException { } }
                static class Below extends Waits { }
                static class Calm implements AutoCloseable { public void close() { } }
                void direct() {
                    try (var it = new Below()) { } catch (Exception e) { } //! CON104 warning
                }
                void nested() {
                    try {
                        try (var it = new Waits()) { }
                    } catch (Exception e) { } //! CON104 warning
                }
                void calm() {
                    try (var it = new Calm()) { } catch (Exception e) { }
                }
                """);
    }

    @Test
    void aNotifyBehindATestOfALocalChangesNothingEither() {
        Marked.check("CON114", """
                               final Object lock = new Object();
                               void naked() {
                                   boolean loud = true;
                                   synchronized (lock) {
                                       if (loud) { lock.notifyAll(); } //! CON114 warning
                                   }
                               }
                               final Queue<String> queue = new ArrayDeque<>();
                               void full(String text) {
                                   synchronized (lock) {
                                       if (queue.offer(text)) { lock.notifyAll(); }
                                   }
                               }
                               """);
    }

    @Test
    void aLambdaThatIsOnlyTheWaitLeavesTheLoopToItsCaller() {
        Marked.check("CON101", """
                               interface Waiter { void go() throws InterruptedException; }
                               Waiter handedOut(Condition ready) { return () -> ready.await(); }
                               Waiter withMore(Condition ready) {
                                   return () -> {
                                       System.out.println("wait");
                                       ready.await(); //! CON101 warning
                                   };
                               }
                               """);
    }

    @Test
    void aSecondLookMayAssignThroughAHelper() {
        Marked.check("CON111", """
                               Object made;
                               volatile Object seen;
                               Object get() {
                                   if (made == null) { //! CON111 error
                                       synchronized (this) { if (made == null) { set(new Object()); } }
                                   }
                                   return made;
                               }
                               void set(Object it) { made = it; }
                               Object getSeen() {
                                   if (seen == null) {
                                       synchronized (this) { if (seen == null) { setSeen(new Object()); } }
                                   }
                                   return seen;
                               }
                               void setSeen(Object it) { seen = it; }
                               """);
    }

    @Test
    void anObjectIsFinishedBeforeItIsPublished() {
        Marked.check("CON111", """
                               volatile List<String> early;
                               volatile List<String> late;
                               List<String> early() {
                                   if (early == null) {
                                       synchronized (this) {
                                           if (early == null) {
                                               early = new ArrayList<>();
                                               early.add("first"); //! CON111 warning
                                           }
                                       }
                                   }
                                   return early;
                               }
                               List<String> late() {
                                   if (late == null) {
                                       synchronized (this) {
                                           if (late == null) {
                                               List<String> made = new ArrayList<>();
                                               made.add("first");
                                               late = made;
                                           }
                                       }
                                   }
                                   return late;
                               }
                               """);
    }

    @Test
    void anObjectOfFinalFieldsIsSafeWhenItIsReadOnce() {
        Marked.check("CON111",
                """
                record Pair(int a, int b) { }
                static final class Holder { final Object it; Holder(Object it) { this.it = it; } }
                static final class Open { Object it; }
                Pair pair; Holder holder; Holder twice; Open open;
                Pair pair() {
                    Pair p = pair;
                    if (p == null) { synchronized (this) { p = pair; if (p == null) { pair = p = new Pair(1, 2); } } }
                    return p;
                }
                Object holder() {
                    Holder h = holder;
                    if (h == null) { synchronized (this) { h = holder; if (h == null) { holder = h = new Holder(""); } } }
                    return h.it;
                }
                Object twice() {
                    if (twice == null) { synchronized (this) { if (twice == null) { twice = new Holder(""); } } } //! CON111 error
                    return twice.it;
                }
                Object open() {
                    Open o = open;
                    if (o == null) { synchronized (this) { o = open; if (o == null) { open = o = new Open(); } } } //! CON111 error
                    return o.it;
                }
                """);
    }

    @Test
    void nothingThatMayThrowStandsBetweenALockAndItsTry() {
        Marked.check("CON102", """
                               final Lock lock = new ReentrantLock();
                               final Lock other = new ReentrantLock();
                               void late(Runnable first) {
                                   lock.lock(); //! CON102 warning
                                   first.run();
                                   try { System.out.println(); } finally { lock.unlock(); }
                               }
                               void timed() {
                                   lock.lock();
                                   long begin = System.nanoTime();
                                   try { System.out.println(begin); } finally { lock.unlock(); }
                               }
                               void two() {
                                   lock.lock();
                                   other.lock();
                                   try { System.out.println(); } finally { other.unlock(); lock.unlock(); }
                               }
                               void regions(Runnable between) {
                                   lock.lock();
                                   try { System.out.println(1); } finally { lock.unlock(); }
                                   between.run();
                                   lock.lock();
                                   try { System.out.println(2); } finally { lock.unlock(); }
                               }
                               """);
    }

    @Test
    void aLockTakenTwiceIsReleasedTwice() {
        Marked.check("CON102", """
                               void once(ReentrantLock lock) {
                                   lock.lock(); //! CON102 warning
                                   System.out.println(1);
                                   lock.lock();
                                   try { System.out.println(2); } finally { lock.unlock(); }
                               }
                               void twice(ReentrantLock lock) {
                                   lock.lock();
                                   lock.lock();
                                   try { System.out.println(2); } finally { lock.unlock(); lock.unlock(); }
                               }
                               """);
    }

    @Test
    void theFutureOfAMethodOfOnesOwnIsNotThrownAway() {
        Marked.check("CON105",
                """
                CompletableFuture<String> load() { return CompletableFuture.supplyAsync(() -> "x"); }
                CompletableFuture<Void> seenTo() { return load().thenAccept(System.out::println).exceptionally(e -> null); }
                CompletableFuture<Void> nothing() { return CompletableFuture.completedFuture(null); }
                void use(List<CompletableFuture<String>> all) {
                    load(); //! CON105 warning
                    seenTo();
                    nothing();
                    all.add(load());
                    var kept = load();
                    load().whenComplete((v, e) -> System.out.println(v));
                }
                """);
    }

    @Test
    void whoeverWaitsForTheResultIsToldOfTheInterrupt() {
        Marked.check("CON104",
                """
                interface Result { void failed(Throwable t); void log(Throwable t); }
                static void notifyFailure(Result r, Throwable t) { r.failed(t); }
                void told(Result r) {
                    try { Thread.sleep(1); } catch (InterruptedException e) { r.failed(e); }
                    try { Thread.sleep(2); } catch (InterruptedException e) { notifyFailure(r, e); }
                }
                void logged(Result r) {
                    try { Thread.sleep(1); } catch (InterruptedException e) { r.log(e); } //! CON104 warning
                }
                void another(Result r) {
                    try { Thread.sleep(1); } catch (InterruptedException e) { r.failed(null); } //! CON104 warning
                }
                """);
    }
}
