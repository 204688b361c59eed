package dev.grade.worker;

import static dev.grade.worker.Specimen.wrong;

import dev.grade.api.BugClass;
import java.util.List;

/** Submissions whose threads wait for ever, or do not wait enough. */
final class WrongWaits {
    private static final String ORDER = """
                                        @Stress void check(Round round) {
                                            Foo foo = new Foo();
                                            StringBuffer out = new StringBuffer();
                                            round.thread("second", () -> foo.second(round.hook(() -> out.append("2"))));
                                            round.thread("first", () -> foo.first(round.hook(() -> out.append("1"))));
                                            round.after(() -> Expect.equal("12", out.toString(), BugClass.CHECK_THEN_ACT, "the order is wrong"));
                                        }
                                        """;
    private static final String QUEUE = """
                                        @Stress void check(Round round) {
                                            Queue1 queue = new Queue1();
                                            for (int p = 0; p < 2; p++) {
                                                round.thread("producer " + p, () -> round.repeat(20, 2, i -> queue.put(i)));
                                                round.thread("consumer " + p, () -> round.repeat(20, 2, i -> queue.take()));
                                            }
                                        }
                                        """;

    static final List<Specimen> ALL = List.of(wrong("notify in place of notifyAll", BugClass.LOST_WAKEUP,
            "the wake-up came before it waited, or went to another thread", "Queue1",
            """
            public class Queue1 {
                private Integer slot;
                public synchronized void put(int value) throws InterruptedException {
                    while (slot != null) wait();
                    slot = value;
                    notify();
                }
                public synchronized int take() throws InterruptedException {
                    while (slot == null) wait();
                    int value = slot;
                    slot = null;
                    notify();
                    return value;
                }
            }
            """, QUEUE),
            wrong("two that sleep until the other has come", BugClass.MISSED_TERMINATION,
                    "at Foo.java:3; no thread is left that could change that", "Foo",
                    """
                    public class Foo {
                        volatile boolean one, two;
                        public void first(Runnable print) throws InterruptedException { while (!two) { Thread.sleep(5); } print.run(); one = true; }
                        public void second(Runnable print) throws InterruptedException { while (!one) { Thread.sleep(5); } print.run(); two = true; }
                    }
                    """,
                    ORDER),
            wrong("two that wait for one permit that nobody gives", BugClass.MISSED_TERMINATION,
                    "' waits for the same. All others have ended.", "Foo",
                    """
                    import java.util.concurrent.Semaphore;
                    public class Foo {
                        private final Semaphore permit = new Semaphore(0);
                        public void first(Runnable print) { print.run(); }
                        public void second(Runnable print) throws InterruptedException { permit.acquire(); print.run(); }
                    }
                    """,
                    """
                    @Stress void check(Round round) {
                        Foo foo = new Foo();
                        round.thread("second", () -> foo.second(() -> { }));
                        round.thread("another second", () -> foo.second(() -> { }));
                        round.thread("first", () -> foo.first(() -> { }));
                    }
                    """),
            wrong("a signal before the await", BugClass.LOST_WAKEUP,
                    "'second' still waits for a signal on a condition of ReentrantLock #1 at Foo.java:12", "Foo",
                    """
                    import java.util.concurrent.locks.*;
                    public class Foo {
                        final Lock lock = new ReentrantLock();
                        final Condition done = lock.newCondition();
                        public void first(Runnable print) {
                            lock.lock();
                            try { print.run(); done.signalAll(); } finally { lock.unlock(); }
                        }
                        public void second(Runnable print) throws InterruptedException {
                            lock.lock();
                            try {
                                done.await();
                                print.run();
                            } finally { lock.unlock(); }
                        }
                    }
                    """, ORDER),
            wrong("a latch that nobody counts down", BugClass.MISSED_TERMINATION,
                    "'second' waits for CountDownLatch #1 to reach zero at Foo.java:6, which never comes", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        final CountDownLatch done = new CountDownLatch(2);
                        public void first(Runnable print) { print.run(); done.countDown(); }
                        public void second(Runnable print) throws InterruptedException {
                            done.await();
                            print.run();
                        }
                    }
                    """, ORDER),
            wrong("a condition that never comes true", BugClass.MISSED_TERMINATION,
                    "'second' waits for a notify on Foo #1 at Foo.java:5", "Foo",
                    """
                    public class Foo {
                        int stage;
                        public synchronized void first(Runnable print) { print.run(); stage = 1; notifyAll(); }
                        public synchronized void second(Runnable print) throws InterruptedException {
                            while (stage != 2) wait();
                            print.run();
                        }
                    }
                    """, ORDER),
            wrong("two semaphores that wait for each other", BugClass.DEADLOCK,
                    "no thread is left that could wake one of them", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        final Semaphore one = new Semaphore(0);
                        final Semaphore two = new Semaphore(0);
                        public void first(Runnable print) throws InterruptedException {
                            two.acquire(); print.run(); one.release();
                        }
                        public void second(Runnable print) throws InterruptedException {
                            one.acquire(); print.run(); two.release();
                        }
                    }
                    """, ORDER),
            wrong("if in place of while", BugClass.SPURIOUS_WAKEUP, "at Foo.java:5", "Foo",
                    """
                    public class Foo {
                        boolean done;
                        public synchronized void first(Runnable print) { print.run(); done = true; notifyAll(); }
                        public synchronized void second(Runnable print) throws InterruptedException {
                            if (!done) wait();
                            print.run();
                        }
                    }
                    """, ORDER),
            wrong("a task that waits for its own pool", BugClass.POOL_STARVATION,
                    "a worker of a pool", "Sums",
                    """
                    import java.util.concurrent.*;
                    public class Sums {
                        final ExecutorService pool = Executors.newFixedThreadPool(1, r -> {
                            Thread t = new Thread(r, "summer");
                            t.setDaemon(true);
                            return t;
                        });
                        public int sum(int n) throws Exception {
                            return n == 0 ? 0 : n + pool.submit(() -> sum(n - 1)).get();
                        }
                    }
                    """, """
                         @Test void check(Actors actors) {
                             Sums sums = new Sums();
                             actors.run("caller", () -> sums.sum(3));
                         }
                         """));

    private WrongWaits() {
    }
}
