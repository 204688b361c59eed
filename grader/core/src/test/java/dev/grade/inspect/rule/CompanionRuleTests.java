package dev.grade.inspect.rule;

import dev.grade.inspect.Marked;
import org.junit.jupiter.api.Test;

class CompanionRuleTests {

    @Test
    void aWaitBelongsInALoop() {
        Marked.check("CON101", """
                               boolean ready;
                               synchronized void bad() throws Exception {
                                   if (!ready) { wait(); } //! CON101 warning
                               }
                               synchronized void good() throws Exception {
                                   while (!ready) { wait(); }
                               }
                               void condition(Lock lock, Condition c) throws Exception {
                                   lock.lock();
                                   try {
                                       c.await(); //! CON101 warning
                                       do { c.await(); } while (!ready);
                                       for (;;) { c.await(1, TimeUnit.SECONDS); }
                                   } finally { lock.unlock(); }
                               }
                               synchronized void helped() throws Exception { while (!ready) { pause(); } }
                               private void pause() throws Exception { wait(); }
                               """);
    }

    @Test
    void aLockIsReleasedInFinally() {
        Marked.check("CON102", """
                               int n;
                               void bad(Lock lock) {
                                   lock.lock(); //! CON102 warning
                                   n++;
                                   lock.unlock();
                               }
                               void never() {
                                   Lock own = new ReentrantLock();
                                   own.lock(); //! CON102 warning
                               }
                               void good(Lock lock) {
                                   lock.lock();
                                   try { n++; } finally { lock.unlock(); }
                               }
                               final Lock field = new ReentrantLock();
                               void open() { field.lock(); }
                               void close() { field.unlock(); }
                               """);
    }

    @Test
    void notifyWakesOnlyOne() {
        Marked.check("CON103",
                """
                static class Buffer {
                    int n;
                    synchronized void put() throws Exception { while (n == 5) { wait(); } n++; notify(); } //! CON103 warning
                    synchronized void take() throws Exception { while (n == 0) { wait(); } n--; notifyAll(); }
                }
                static class Gate {
                    boolean open;
                    synchronized void pass() throws Exception { while (!open) { wait(); } }
                    synchronized void open() { open = true; notify(); }
                }
                static class Two {
                    final Lock lock = new ReentrantLock();
                    final Condition full = lock.newCondition();
                    final Condition empty = lock.newCondition();
                    int n;
                    void put() throws Exception { lock.lock(); try { while (n == 5) { full.await(); } n++; empty.signal(); } finally { lock.unlock(); } }
                    void take() throws Exception { lock.lock(); try { while (n == 0) { empty.await(); } n--; full.signal(); } finally { lock.unlock(); } }
                }
                """);
    }

    @Test
    void anInterruptIsPassedOn() {
        Marked.check("CON104",
                """
                void bad() {
                    try { Thread.sleep(1); } catch (InterruptedException e) { } //! CON104 warning
                    try { Thread.sleep(1); } catch (InterruptedException e) { e.printStackTrace(); } //! CON104 warning
                    hashCode();
                }
                void good() throws InterruptedException {
                    try { Thread.sleep(1); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                    try { Thread.sleep(1); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                    try { Thread.sleep(1); } catch (InterruptedException e) { return; }
                    Thread.sleep(1);
                }
                void thread() {
                    new Thread(() -> { try { Thread.sleep(1); } catch (InterruptedException e) { } }).start();
                    new Thread(() -> {
                        while (true) {
                            try { Thread.sleep(1); } catch (InterruptedException e) { } //! CON104 warning
                        }
                    }).start();
                }
                """);
    }

    @Test
    void aFutureIsLookedAt() {
        Marked.check("CON105",
                """
                void bad(ExecutorService pool) {
                    pool.submit(() -> 1); //! CON105 warning
                    CompletableFuture.runAsync(() -> { }); //! CON105 warning
                }
                Future<Integer> good(ExecutorService pool) throws Exception {
                    pool.execute(() -> { });
                    CompletableFuture.runAsync(() -> { }).exceptionally(t -> null);
                    pool.submit(() -> { try { hashCode(); } catch (RuntimeException e) { e.printStackTrace(); } });
                    pool.submit(() -> 2).get();
                    return pool.submit(() -> 1);
                }
                """);
    }

    @Test
    void anEmptyCatchOfEverythingHidesFailures() {
        Marked.check("CON106", """
                               void bad() {
                                   try { hashCode(); } catch (Throwable t) { } //! CON106 warning
                                   try { hashCode(); } catch (Exception e) { } //! CON106 warning
                               }
                               void good() {
                                   try { hashCode(); } catch (Throwable t) { t.printStackTrace(); }
                                   try { Integer.parseInt("x"); } catch (NumberFormatException e) { }
                               }
                               """);
    }

    @Test
    void aLoopThatOnlyLooksIsABusyWait() {
        Marked.check("CON107", """
                               volatile boolean done;
                               int turn;
                               void bad(Future<?> f, AtomicBoolean flag) {
                                   while (!done) { } //! CON107 warning
                                   while (!done) Thread.onSpinWait(); //! CON107 warning
                                   while (!f.isDone()) { Thread.yield(); } //! CON107 warning
                                   while (flag.get()) ; //! CON107 warning
                               }
                               void good(Future<?> f, AtomicBoolean flag, Iterator<String> i, Queue<String> q) {
                                   while (!flag.compareAndSet(false, true)) { Thread.onSpinWait(); }
                                   while (!done) { turn++; }
                                   while (q.poll() != null) { }
                                   while (i.hasNext()) { i.next(); }
                               }
                               """);
    }

    @Test
    void aMonitorIsOnesOwnAndAlwaysTheSame() {
        Marked.check("CON108", """
                               Integer count = 0;
                               String name = "x";
                               Object changing = new Object();
                               Object stable = new Object();
                               final Object lock = new Object();
                               void bad() {
                                   synchronized (count) { count++; } //! CON108 warning
                                   synchronized (name) { hashCode(); } //! CON108 warning
                                   synchronized ("lock") { hashCode(); } //! CON108 warning
                                   synchronized (changing) { changing = new Object(); } //! CON108 warning
                                   synchronized (getClass()) { hashCode(); } //! CON108 warning
                               }
                               void good() {
                                   synchronized (lock) { hashCode(); }
                                   synchronized (stable) { hashCode(); }
                                   synchronized (this) { hashCode(); }
                                   synchronized (Case.class) { hashCode(); }
                               }
                               """);
    }

    @Test
    void aThreadStartsBehindTheConstructor() {
        Marked.check("CON109", """
                               static class Bad { Bad() { new Thread(() -> { }).start(); } } //! CON109 warning
                               static class Good {
                                   final Thread thread;
                                   Good() { thread = new Thread(() -> { }); }
                                   void start() { thread.start(); }
                               }
                               """);
    }

    @Test
    void anExecutorIsEnded() {
        Marked.check("CON110",
                """
                void bad() {
                    ExecutorService pool = Executors.newFixedThreadPool(2); //! CON110 warning
                    pool.execute(() -> { });
                }
                private final ExecutorService forever = Executors.newCachedThreadPool(); //! CON110 warning
                private final ExecutorService ended = Executors.newCachedThreadPool();
                void close() { ended.shutdown(); }
                ExecutorService good() throws Exception {
                    try (var pool = Executors.newFixedThreadPool(2)) { pool.execute(() -> { }); }
                    ExecutorService mine = Executors.newFixedThreadPool(2);
                    mine.shutdownNow();
                    ExecutorService handed = Executors.newFixedThreadPool(2);
                    ExecutorService daemons = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
                    daemons.execute(() -> { });
                    return handed;
                }
                """);
    }

    @Test
    void doubleCheckedLockingNeedsVolatile() {
        Marked.check("CON111",
                """
                static Object plain;
                static volatile Object safe;
                static Object bad() {
                    if (plain == null) { //! CON111 error
                        synchronized (Case.class) { if (plain == null) { plain = new Object(); } }
                    }
                    return plain;
                }
                static Object good() {
                    if (safe == null) { synchronized (Case.class) { if (safe == null) { safe = new Object(); } } }
                    return safe;
                }
                static synchronized Object simple() { if (plain == null) { plain = new Object(); } return plain; }
                """);
    }

    @Test
    void aSleepIsNoSignal() {
        Marked.check("CON112", """
                               volatile boolean done;
                               int result;
                               void bad(Future<?> f) throws Exception {
                                   while (!done) { Thread.sleep(10); } //! CON112 warning
                                   while (!f.isDone()) { TimeUnit.MILLISECONDS.sleep(10); } //! CON112 warning
                                   new Thread(() -> result = 1).start();
                                   Thread.sleep(100); //! CON112 warning
                                   System.out.println(result);
                               }
                               void good() throws Exception {
                                   for (int attempt = 0; attempt < 3; attempt++) { Thread.sleep(10L * attempt); }
                                   while (!done) { result++; Thread.sleep(1000); }
                                   Thread t = new Thread(() -> result = 1);
                                   t.start();
                                   Thread.sleep(10);
                                   t.join();
                               }
                               """);
    }

    @Test
    void aSleepInAHelperCountsWhenEveryCallerHoldsALock() {
        Marked.check("CON113", """
                               synchronized void refresh() throws InterruptedException { pause(); }
                               void reload() throws InterruptedException { synchronized (this) { pause(); } }
                               private void pause() throws InterruptedException { Thread.sleep(50); } //! CON113 warning
                               """);
        Marked.check("CON113",
                """
                synchronized void refresh() throws InterruptedException { pause(); rest(Runnable::run); }
                void reload() throws InterruptedException { pause(); }
                private void pause() throws InterruptedException { Thread.sleep(50); }
                synchronized void rest(Executor other) { new Thread(this::sleepElsewhere).start(); }
                private void sleepElsewhere() { try { Thread.sleep(50); } catch (InterruptedException e) { return; } }
                """);
    }

    @Test
    void whatASwitchAnswersIsNotThrownAway() {
        Marked.check("CON105",
                """
                enum Kind { FAST, SLOW }
                final ExecutorService pool = Executors.newCachedThreadPool();
                Future<String> answered(Kind kind) {
                    return switch (kind) {
                        case FAST -> pool.submit(() -> "a");
                        case SLOW -> { yield pool.submit(() -> "b"); }
                    };
                }
                void dropped(Kind kind) {
                    switch (kind) {
                        case FAST -> pool.submit(() -> "a"); //! CON105 warning
                        case SLOW -> { }
                    }
                }
                void end() { pool.shutdown(); }
                """);
    }

    @Test
    void aVirtualThreadIsNotStartedInAConstructorEither() {
        Marked.check("CON109",
                """
                static class Bad { Bad() { Thread.startVirtualThread(() -> { }); } } //! CON109 warning
                static class Built { Built() { Thread.ofVirtual().start(() -> { }); } } //! CON109 warning
                static class Good { final Thread t; Good() { t = Thread.ofVirtual().unstarted(() -> { }); } void go() { t.start(); } }
                """);
    }
}
