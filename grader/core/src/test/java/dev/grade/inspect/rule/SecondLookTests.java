package dev.grade.inspect.rule;

import dev.grade.inspect.Marked;
import org.junit.jupiter.api.Test;

/** Double-checked locking, and waits for one and the same thing, however they are written. */
class SecondLookTests {

    @Test
    void theFirstLookMayReturnAtOnce() {
        Marked.check("CON111", """
                               static class Bad {
                                   private List<String> list;
                                   List<String> get() {
                                       if (list != null) { return list; } //! CON111 error
                                       synchronized (this) {
                                           if (list == null) { list = new ArrayList<>(); }
                                           return list;
                                       }
                                   }
                               }
                               static class Copied {
                                   private List<String> list;
                                   List<String> get() {
                                       List<String> seen = list;
                                       if (seen != null) return seen; //! CON111 error
                                       synchronized (this) {
                                           if (list == null) { list = new ArrayList<>(); }
                                           return list;
                                       }
                                   }
                               }
                               static class Good {
                                   private volatile List<String> list;
                                   private String text;
                                   List<String> get() {
                                       if (list != null) { return list; }
                                       synchronized (this) {
                                           if (list == null) { list = new ArrayList<>(); }
                                           return list;
                                       }
                                   }
                                   String text() {
                                       if (text != null) { return text; }
                                       synchronized (this) {
                                           if (text == null) { text = "a"; }
                                           return text;
                                       }
                                   }
                                   void other(String given) {
                                       if (given != null) { return; }
                                       synchronized (this) { if (list == null) { list = new ArrayList<>(); } }
                                   }
                               }
                               """);
    }

    @Test
    void theSecondLookMayBeUnderALock() {
        Marked.check("CON111",
                """
                final Lock lock = new ReentrantLock();
                final ReadWriteLock rw = new ReentrantReadWriteLock();
                private List<String> list;
                private List<String> shared;
                List<String> bad() {
                    if (list == null) { //! CON111 error
                        lock.lock();
                        try { if (list == null) { list = new ArrayList<>(); } } finally { lock.unlock(); }
                    }
                    return list;
                }
                List<String> readUnderTheReadLock() {
                    rw.readLock().lock();
                    try { if (shared != null) { return shared; } } finally { rw.readLock().unlock(); }
                    rw.writeLock().lock();
                    try { if (shared == null) { shared = new ArrayList<>(); } return shared; } finally { rw.writeLock().unlock(); }
                }
                List<String> readUnderTheReadLockToo() {
                    rw.readLock().lock();
                    if (shared != null) { rw.readLock().unlock(); return shared; }
                    rw.readLock().unlock();
                    rw.writeLock().lock();
                    try { if (shared == null) { shared = new ArrayList<>(); } return shared; } finally { rw.writeLock().unlock(); }
                }
                List<String> alwaysLocked() {
                    lock.lock();
                    try { if (shared == null) { shared = new ArrayList<>(); } return shared; } finally { lock.unlock(); }
                }
                """);
    }

    @Test
    void oneThingMayBeWaitedForInManyWays() {
        Marked.check("CON103", """
                               static class Permits {
                                   int n;
                                   synchronized void plain() throws Exception { while (n == 0) { wait(); } n--; }
                                   synchronized void endless() throws Exception {
                                       for (;;) { if (n != 0) { break; } wait(); }
                                       n--;
                                   }
                                   synchronized void chosen() throws Exception {
                                       while (true) { if (n == 0) { wait(); } else { n--; return; } }
                                   }
                                   synchronized boolean timed(long millis) throws Exception {
                                       long end = System.nanoTime() + millis * 1_000_000;
                                       while (n == 0 && System.nanoTime() < end) { wait(10); }
                                       return n > 0 && n-- > 0;
                                   }
                                   synchronized void give() { n++; notify(); }
                               }
                               """);
    }

    @Test
    void differentThingsStayDifferent() {
        Marked.check("CON103", """
                               static class Buffer {
                                   int n;
                                   synchronized void put() throws Exception {
                                       for (;;) { if (n < 5) { break; } wait(); }
                                       n++;
                                       notify(); //! CON103 warning
                                   }
                                   synchronized void take() throws Exception {
                                       do { if (n == 0) { wait(); } } while (n == 0);
                                       n--;
                                       notify(); //! CON103 warning
                                   }
                               }
                               static class Flag {
                                   boolean open;
                                   synchronized void whenOpen() throws Exception { while (!open) { wait(); } }
                                   synchronized void whenShut() throws Exception { while (open) { wait(); } }
                                   synchronized void turn() { open = !open; notify(); } //! CON103 warning
                               }
                               """);
    }
}
