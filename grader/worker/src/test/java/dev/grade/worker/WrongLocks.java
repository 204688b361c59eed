package dev.grade.worker;

import static dev.grade.worker.Specimen.wrong;

import dev.grade.api.BugClass;
import java.util.List;

/** Submissions that go wrong with locks. */
final class WrongLocks {
    private static final String TRANSFERS = """
                                            @Stress void check(Round round) {
                                                Bank bank = new Bank();
                                                round.thread("A", () -> round.repeat(20, 2, i -> bank.transfer(0, 1)));
                                                round.thread("B", () -> round.repeat(20, 2, i -> bank.transfer(1, 0)));
                                            }
                                            """;

    static final List<Specimen> ALL = List.of(wrong("lock order over monitors", BugClass.DEADLOCK,
            "'A' holds lock of Account #1 and waits for lock of Account #2 at Bank.java:6, while 'B' holds"
                    + " lock of Account #2 and waits for lock of Account #1 at Bank.java:6; neither can go on.",
            "Bank", """
                    public class Bank {
                        static class Account { int balance = 100; }
                        final Account[] accounts = {new Account(), new Account()};
                        public void transfer(int from, int to) {
                            synchronized (accounts[from]) {
                                synchronized (accounts[to]) {
                                    accounts[from].balance--;
                                    accounts[to].balance++;
                                }
                            }
                        }
                    }
                    """, TRANSFERS),
            wrong("lock order over ReentrantLocks", BugClass.DEADLOCK,
                    "'A' holds ReentrantLock #1 and waits for ReentrantLock #2 at Bank.java:6, while 'B' holds"
                            + " ReentrantLock #2 and waits for ReentrantLock #1 at Bank.java:6; neither can go on.",
                    "Bank", """
                            import java.util.concurrent.locks.*;
                            public class Bank {
                                final Lock[] locks = {new ReentrantLock(), new ReentrantLock()};
                                public void transfer(int from, int to) {
                                    locks[from].lock();
                                    locks[to].lock();
                                    locks[to].unlock();
                                    locks[from].unlock();
                                }
                            }
                            """, TRANSFERS),
            wrong("initialisers that wait for each other", BugClass.DEADLOCK, "the initialiser of Right", "Work",
                    """
                    import java.util.concurrent.CyclicBarrier;
                    public class Work {
                        static final CyclicBarrier BOTH = new CyclicBarrier(2);
                        static void meet() {
                            try { BOTH.await(); } catch (Exception e) { throw new IllegalStateException(e); }
                        }
                        static class Left {
                            static { meet(); Right.touch(); }
                            static void touch() { }
                        }
                        static class Right {
                            static { meet(); Left.touch(); }
                            static void touch() { }
                        }
                        public void run() throws InterruptedException {
                            Thread other = new Thread(Left::touch, "other");
                            other.start();
                            Right.touch();
                            other.join();
                        }
                    }
                    """,
                    """
                    @Test void check() throws Exception { new Work().run(); }
                    """),
            wrong("lock order on virtual threads", BugClass.DEADLOCK, "no thread is left that could wake one of them",
                    "Bank", """
                            import java.util.concurrent.locks.*;
                            public class Bank {
                                final Lock[] locks = {new ReentrantLock(), new ReentrantLock()};
                                public void transfer(int from, int to) throws InterruptedException {
                                    Thread.startVirtualThread(() -> {
                                        locks[from].lock();
                                        Thread.yield();
                                        locks[to].lock();
                                        locks[to].unlock();
                                        locks[from].unlock();
                                    }).join();
                                }
                            }
                            """, TRANSFERS),
            wrong("monitors that virtual threads take crosswise", BugClass.DEADLOCK,
                    "waits for lock of Object #1 at Foo.java:15; neither can go on", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private final Object one = new Object();
                        private final Object two = new Object();
                        private final CountDownLatch both = new CountDownLatch(2);
                        private Thread nested(Object outer, Object inner) {
                            return Thread.startVirtualThread(() -> {
                                synchronized (outer) {
                                    both.countDown();
                                    try {
                                        both.await();
                                    } catch (InterruptedException e) {
                                        return;
                                    }
                                    synchronized (inner) { both.getCount(); }
                                }
                            });
                        }
                        public void run() throws InterruptedException {
                            Thread first = nested(one, two);
                            Thread second = nested(two, one);
                            first.join();
                            second.join();
                        }
                    }
                    """, "@Test void check() throws Exception { new Foo().run(); }"),
            wrong("a wait with a monitor that another virtual thread wants", BugClass.DEADLOCK,
                    "keeps it from going on, for it waits for", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private final Object outer = new Object();
                        private final Object inner = new Object();
                        private final CountDownLatch waits = new CountDownLatch(1);
                        private boolean told;
                        public void run() throws InterruptedException {
                            Thread first = Thread.startVirtualThread(() -> {
                                synchronized (outer) {
                                    synchronized (inner) {
                                        waits.countDown();
                                        try {
                                            while (!told) { inner.wait(); }
                                        } catch (InterruptedException e) {
                                            return;
                                        }
                                    }
                                }
                            });
                            waits.await();
                            Thread second = Thread.startVirtualThread(() -> {
                                synchronized (outer) {
                                    synchronized (inner) { told = true; inner.notify(); }
                                }
                            });
                            first.join();
                            second.join();
                        }
                    }
                    """, "@Test void check() throws Exception { new Foo().run(); }"),
            wrong("a lock taken twice that is not re-entrant", BugClass.SELF_DEADLOCK,
                    "Bank.java:9", "Bank", """
                                           import java.util.concurrent.locks.*;
                                           public class Bank {
                                               final ReadWriteLock lock = new ReentrantReadWriteLock();
                                               int balance;
                                               public void transfer(int from, int to) {
                                                   lock.readLock().lock();
                                                   try {
                                                       if (balance >= 0) {
                                                           lock.writeLock().lock();
                                                           balance++;
                                                           lock.writeLock().unlock();
                                                       }
                                                   } finally {
                                                       lock.readLock().unlock();
                                                   }
                                               }
                                           }
                                           """, """
                                                @Test void check(Actors actors) {
                                                    Bank bank = new Bank();
                                                    actors.run("A", () -> bank.transfer(0, 1));
                                                }
                                                """),
            wrong("a lock that an exception leaves locked", BugClass.RESOURCE_LEAK,
                    "ReentrantLock #1 at Bank.java:6", "Bank",
                    """
                    import java.util.concurrent.locks.*;
                    public class Bank {
                        final Lock lock = new ReentrantLock();
                        int balance = 1;
                        public void transfer(int from, int to) {
                            lock.lock();
                            if (--balance < 0) { throw new IllegalStateException("empty"); }
                            lock.unlock();
                        }
                    }
                    """, """
                         @Test void check(Actors actors) {
                             Bank bank = new Bank();
                             bank.transfer(0, 1);
                             actors.run("A", () -> {
                                 try { bank.transfer(0, 1); } catch (IllegalStateException expected) { }
                             });
                             actors.run("B", () -> {
                                 try { bank.transfer(0, 1); } catch (IllegalStateException expected) { }
                             });
                         }
                         """),
            wrong("a wait that keeps another lock", BugClass.DEADLOCK, "No thread is left", "Box",
                    """
                    public class Box {
                        final Object outer = new Object();
                        Integer value;
                        public void put(int v) {
                            synchronized (outer) {
                                synchronized (this) { value = v; notifyAll(); }
                            }
                        }
                        public int get() throws InterruptedException {
                            synchronized (outer) {
                                synchronized (this) {
                                    while (value == null) wait();
                                    return value;
                                }
                            }
                        }
                    }
                    """, """
                         @Stress void check(Round round) {
                             Box box = new Box();
                             round.thread("reader", box::get);
                             round.thread("writer", () -> box.put(1));
                         }
                         """));

    private WrongLocks() {
    }
}
