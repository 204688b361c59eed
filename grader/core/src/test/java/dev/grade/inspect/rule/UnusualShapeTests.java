package dev.grade.inspect.rule;

import dev.grade.inspect.Marked;
import org.junit.jupiter.api.Test;

/** Right code in a shape that is rarely seen, next to the wrong code that looks like it. */
class UnusualShapeTests {

    @Test
    void anInterruptMayBePassedOnByAHelper() {
        Marked.check("CON104", """
                               void restores() {
                                   try { Thread.sleep(1); } catch (InterruptedException e) { again(1); }
                               }
                               void again(int n) { restore(); }
                               void restore() { Thread.currentThread().interrupt(); }
                               void wraps() {
                                   try { Thread.sleep(1); } catch (InterruptedException e) { throw wrapped(e); }
                               }
                               RuntimeException wrapped(Exception e) { return new IllegalStateException(e); }
                               static class Other { void interrupt() { } }
                               void another(Other other) {
                                   try { Thread.sleep(1); } catch (InterruptedException e) { //! CON104 warning
                                       other.interrupt();
                                   }
                               }
                               void later() {
                                   try { Thread.sleep(1); } catch (InterruptedException e) { //! CON104 warning
                                       Runnable never = () -> Thread.currentThread().interrupt();
                                   }
                               }
                               """);
    }

    @Test
    void aCatchOfEverythingSwallowsTheInterruptToo() {
        Marked.check("CON104",
                """
                void broad(Future<?> f) {
                    try { f.get(); } catch (Exception e) { //! CON104 warning
                        System.out.println(e);
                    }
                }
                void caughtBefore(Future<?> f) {
                    try { f.get(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                    catch (Exception e) { System.out.println(e); }
                }
                void caughtInside(Future<?> f) {
                    try {
                        try { f.get(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                    } catch (Exception e) { System.out.println(e); }
                }
                void asked(Future<?> f) {
                    try { f.get(); } catch (Exception e) {
                        if (e instanceof InterruptedException) { Thread.currentThread().interrupt(); }
                    }
                }
                void joins(CompletableFuture<?> f) {
                    try { f.join(); } catch (Exception e) { System.out.println(e); }
                }
                void own() { try { waits(); } catch (Throwable e) { System.out.println(e); } } //! CON104 warning
                void waits() throws InterruptedException { }
                void elsewhere(Executor ex, Future<?> f) {
                    try { ex.execute(() -> { }); } catch (Exception e) { System.out.println(e); }
                }
                """);
    }

    @Test
    void aConditionMayBeTestedAgainInManyWays() {
        Marked.check("CON101", """
                               boolean ready;
                               synchronized void recursion() throws Exception {
                                   if (ready) { return; }
                                   wait();
                                   recursion();
                               }
                               synchronized void doLoop() throws Exception { do { wait(); } while (!ready()); }
                               boolean ready() { return ready; }
                               synchronized void called() throws Exception { while (!ready()) { pauseHere(); } }
                               void pauseHere() throws Exception { wait(100); }
                               synchronized void once() throws Exception { stop(); }
                               void stop() throws Exception { wait(); } //! CON101 warning
                               """);
    }

    @Test
    void eachLockHasItsOwnRelease() {
        Marked.check("CON102", """
                               int n;
                               void twice(Lock lock) {
                                   lock.lock(); //! CON102 warning
                                   n++;
                                   lock.unlock();
                                   lock.lock();
                                   try { n++; } finally { lock.unlock(); }
                               }
                               void branches(Lock lock, boolean fair) throws InterruptedException {
                                   if (fair) { lock.lockInterruptibly(); } else { lock.lock(); }
                                   try { n++; } finally { lock.unlock(); }
                               }
                               static class Held implements AutoCloseable {
                                   final Lock lock;
                                   Held(Lock lock) { this.lock = lock; lock.lock(); }
                                   @Override public void close() { lock.unlock(); }
                               }
                               void inResource(Lock lock) { try (Held held = new Held(lock)) { n++; } }
                               final Lock own = new ReentrantLock();
                               void enter() { own.lock(); }
                               void leave() { own.unlock(); }
                               void byCaller() { enter(); try { n++; } finally { leave(); } }
                               """);
    }

    @Test
    void aLazyValueNeedsNoVolatileWhenItIsImmutableOrAlwaysLocked() {
        Marked.check("CON111",
                """
                String text;
                Object object;
                String lazy() {
                    if (text == null) { synchronized (this) { if (text == null) { text = "x" + hashCode(); } } }
                    return text;
                }
                synchronized Object locked() {
                    if (object == null) { synchronized (this) { if (object == null) { object = new Object(); } } }
                    return object;
                }
                Object wrong() {
                    if (null == this.object) { //! CON111 error
                        synchronized (this) { if (object == null) { this.object = new Object(); } }
                    }
                    return object;
                }
                """);
    }

    @Test
    void aSleepKeepsTheLock() {
        Marked.check("CON113",
                """
                final Lock lock = new ReentrantLock();
                synchronized void method() throws Exception { Thread.sleep(10); } //! CON113 warning
                void block() throws Exception { synchronized (lock) { TimeUnit.SECONDS.sleep(1); } } //! CON113 warning
                void explicit() throws Exception {
                    lock.lock();
                    try { Thread.sleep(10); } finally { lock.unlock(); } //! CON113 warning
                }
                void outside() throws Exception { synchronized (lock) { lock.hashCode(); } Thread.sleep(10); }
                synchronized void later() {
                    new Thread(() -> { try { Thread.sleep(10); } catch (InterruptedException e) { } }).start();
                }
                synchronized void waits() throws Exception { while (lock != null) { wait(10); } }
                """);
    }

    @Test
    void whoWakesHasChangedSomething() {
        Marked.check("CON114",
                """
                boolean open;
                final Object gate = new Object();
                final Lock lock = new ReentrantLock();
                final Condition changed = lock.newCondition();
                void block() { synchronized (gate) { gate.notifyAll(); } } //! CON114 warning
                synchronized void method() { notify(); } //! CON114 warning
                void condition() { lock.lock(); try { changed.signalAll(); } finally { lock.unlock(); } } //! CON114 warning
                synchronized void good() { open = true; notifyAll(); }
                void before() { open = true; synchronized (gate) { gate.notifyAll(); } }
                void close() { open = false; wake(); }
                void wake() { synchronized (gate) { gate.notifyAll(); } }
                """);
    }

    @Test
    void aStampIsGivenBackToo() {
        Marked.check("CON102",
                """
                final StampedLock lock = new StampedLock();
                int n;
                void bad(Runnable task) { long stamp = lock.writeLock(); task.run(); lock.unlockWrite(stamp); } //! CON102 warning
                int good() { long stamp = lock.readLock(); try { return n; } finally { lock.unlockRead(stamp); } }
                int optimistic() {
                    long stamp = lock.tryOptimisticRead();
                    int seen = n;
                    if (lock.validate(stamp)) { return seen; }
                    stamp = lock.readLock();
                    try { return n; } finally { lock.unlock(stamp); }
                }
                """);
    }

    @Test
    void aWorkerThatIsDoneDoesNotWaitForItsResult() {
        Marked.check("CON104",
                """
                static class Load extends javax.swing.SwingWorker<String, Void> {
                    protected String doInBackground() { return ""; }
                    protected void done() { try { get(); } catch (Exception e) { System.out.println(e); } }
                    void early() { try { get(); } catch (Exception e) { System.out.println(e); } } //! CON104 warning
                }
                """);
    }
}
