package dev.grade.inspect.rule;

import dev.grade.inspect.Marked;
import org.junit.jupiter.api.Test;

/** What is thrown away, kept for good or never given back, in shapes that do not show it at once. */
class LostAndHeldTests {

    @Test
    void aFutureIsThrownAwayByALambdaThatAnswersNothing() {
        Marked.check("CON105",
                """
                void bad(ExecutorService pool, List<String> names) {
                    names.forEach(name -> pool.submit(() -> work(name))); //! CON105 warning
                }
                void good(ExecutorService pool, List<String> names) {
                    names.forEach(name -> pool.execute(() -> work(name)));
                    List<Future<?>> all = new ArrayList<>();
                    names.stream().<Future<?>>map(name -> pool.submit(() -> work(name))).forEach(all::add);
                    Supplier<Future<?>> later = () -> pool.submit(() -> work(""));
                    pool.execute(() -> all.add(pool.submit(() -> work(""))));
                }
                static void work(String name) { }
                """);
    }

    @Test
    void theFailureOfAChainIsThrownAwayAtItsEnd() {
        Marked.check("CON105",
                """
                void bad() {
                    CompletableFuture.supplyAsync(() -> ask()).thenAccept(x -> use(x)); //! CON105 warning
                    CompletableFuture.runAsync(() -> ask()).thenRun(() -> use("")).orTimeout(1, TimeUnit.SECONDS); //! CON105 warning
                }
                CompletableFuture<Void> good(CompletableFuture<String> given) {
                    CompletableFuture.supplyAsync(() -> ask()).thenAccept(x -> use(x)).exceptionally(t -> { use("" + t); return null; });
                    CompletableFuture.supplyAsync(() -> ask()).whenComplete((x, t) -> use(x));
                    CompletableFuture.supplyAsync(() -> ask()).handle((x, t) -> x).thenAccept(x -> use(x));
                    CompletableFuture.supplyAsync(() -> ask()).thenAccept(x -> use(x)).join();
                    var kept = CompletableFuture.supplyAsync(() -> ask()).thenApply(x -> x + x);
                    given.thenAccept(x -> use(x));
                    return CompletableFuture.supplyAsync(() -> ask()).thenAccept(x -> use(x));
                }
                static String ask() { return ""; }
                static void use(String x) { }
                """);
    }

    @Test
    void anExecutorThatIsUsedWhereItIsMadeCannotBeEnded() {
        Marked.check("CON110",
                """
                void bad() {
                    Executors.newFixedThreadPool(2).execute(() -> { }); //! CON110 warning
                    CompletableFuture.runAsync(() -> { }, Executors.newCachedThreadPool()); //! CON110 warning
                }
                void good() {
                    Executors.newFixedThreadPool(2).shutdown();
                    Executors.newSingleThreadExecutor().execute(() -> { });
                    CompletableFuture.runAsync(() -> { }, Executors.newVirtualThreadPerTaskExecutor());
                    own(Executors.newFixedThreadPool(2));
                }
                static void own(ExecutorService pool) { pool.shutdown(); }
                """);
    }

    @Test
    void aPoolOfDaemonsNeedsNoEnd() {
        Marked.check("CON110", """
                               private final ExecutorService stealing = Executors.newWorkStealingPool();
                               private final ExecutorService fixed = Executors.newFixedThreadPool(2); //! CON110 warning
                               void use() { stealing.execute(() -> { }); fixed.execute(() -> { }); }
                               """);
    }

    @Test
    void theHalfOfALockThatIsTakenIsTheOneThatIsReleased() {
        Marked.check("CON102", """
                               final ReadWriteLock rw = new ReentrantReadWriteLock();
                               int n;
                               void bad() {
                                   rw.writeLock().lock(); //! CON102 warning
                                   try { n++; } finally { rw.readLock().unlock(); }
                               }
                               void good() {
                                   rw.writeLock().lock();
                                   try { n++; } finally { rw.writeLock().unlock(); }
                               }
                               void downgrade() {
                                   rw.writeLock().lock();
                                   try { n++; rw.readLock().lock(); } finally { rw.writeLock().unlock(); }
                                   try { use(n); } finally { rw.readLock().unlock(); }
                               }
                               void take() { rw.writeLock().lock(); }
                               void give() { rw.writeLock().unlock(); }
                               static void use(int n) { }
                               """);
    }

    @Test
    void anAttemptInCirclesIsABusyWait() {
        Marked.check("CON107", """
                               static class SpinLock {
                                   final AtomicBoolean taken = new AtomicBoolean();
                                   boolean tryLock() { return taken.compareAndSet(false, true); }
                                   void lock() { while (!tryLock()) { Thread.onSpinWait(); } }
                               }
                               void bad(Lock lock, Semaphore permits) {
                                   while (!lock.tryLock()) { } //! CON107 warning
                                   while (!permits.tryAcquire()) { Thread.onSpinWait(); } //! CON107 warning
                               }
                               void good(Lock lock, AtomicBoolean flag) throws Exception {
                                   while (!lock.tryLock(1, TimeUnit.SECONDS)) { }
                                   while (!lock.tryLock()) { Thread.sleep(1); }
                                   while (!flag.compareAndSet(false, true)) { }
                               }
                               """);
    }

    @Test
    void aLockThatWasTriedForIsReleasedWhateverHappens() {
        Marked.check("CON102",
                """
                final Lock lock = new ReentrantLock();
                int count;
                void bad(Runnable r) {
                    if (lock.tryLock()) { //! CON102 warning
                        r.run();
                        lock.unlock();
                    }
                }
                boolean good(Runnable r) {
                    if (lock.tryLock()) { try { r.run(); } finally { lock.unlock(); } return true; }
                    return false;
                }
                void nothingCanThrow() { if (lock.tryLock()) { count++; lock.unlock(); } }
                void negated(Runnable r) { if (!lock.tryLock()) { return; } try { r.run(); } finally { lock.unlock(); } }
                """);
    }

    @Test
    void aLockIsHandedToWhoReleasesIt() {
        Marked.check("CON102",
                """
                record Held(Lock lock) implements AutoCloseable { public void close() { lock.unlock(); } }
                record Kept(Lock lock) { }
                static Held good(Lock l) { l.lock(); return new Held(l); }
                static Kept bad(Lock l) { l.lock(); return new Kept(l); } //! CON102 warning
                """);
    }

    @Test
    void aQueueIsPolledInCircles() {
        Marked.check("CON107",
                """
                String bad(Queue<String> q) { String s; while ((s = q.poll()) == null) { } return s; } //! CON107 warning
                void alsoBad(Deque<String> q) { while (q.pollFirst() == null) { Thread.onSpinWait(); } } //! CON107 warning
                void good(Queue<String> q) { String s; while ((s = q.poll()) != null) { System.getProperty(s); } }
                String waits(BlockingQueue<String> q) throws InterruptedException { String s; while ((s = q.poll(1, TimeUnit.SECONDS)) == null) { } return s; }
                """);
    }

    @Test
    void theInterruptOfAThreadThatEndsIsNotLost() {
        Marked.check("CON104",
                """
                static class Worker extends Thread {
                    final BlockingQueue<String> in = new LinkedBlockingQueue<>();
                    @Override public void run() { try { while (true) { in.take(); } } catch (InterruptedException e) { System.getProperty("end"); } }
                }
                static class Stubborn extends Thread {
                    final BlockingQueue<String> in = new LinkedBlockingQueue<>();
                    @Override public void run() { while (true) { try { in.take(); } catch (InterruptedException e) { System.getProperty("on"); } } } //! CON104 warning
                }
                """);
    }
}
