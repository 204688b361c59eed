package dev.grade.worker;

import static dev.grade.worker.Specimen.right;

import java.util.List;

/** Submissions that are right, each with another synchroniser. */
final class RightOnes {
    private static final String ORDER = """
                                        @Stress void check(Round round) {
                                            Foo foo = new Foo();
                                            StringBuffer out = new StringBuffer();
                                            round.thread("third", () -> foo.third(round.hook(() -> out.append("3"))));
                                            round.thread("second", () -> foo.second(round.hook(() -> out.append("2"))));
                                            round.thread("first", () -> foo.first(round.hook(() -> out.append("1"))));
                                            round.after(() -> Expect.equal("123", out.toString(), BugClass.CHECK_THEN_ACT, "the order is wrong"));
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

    private static final String TRANSFERS = """
                                            @Stress void check(Round round) {
                                                Bank bank = new Bank();
                                                round.thread("A", () -> round.repeat(20, 2, i -> bank.transfer(0, 1)));
                                                round.thread("B", () -> round.repeat(20, 2, i -> bank.transfer(1, 0)));
                                                round.after(() -> Expect.equal(200, bank.total(), BugClass.LOST_UPDATE, "money is lost"));
                                            }
                                            """;

    static final List<Specimen> ALL = List.of(
            right("a virtual thread that wakes after others used its carriers", "Foo",
                    """
                    import java.util.concurrent.*;
                    import java.util.concurrent.locks.*;
                    public class Foo {
                        private final CountDownLatch a = new CountDownLatch(1);
                        private final CountDownLatch b = new CountDownLatch(1);
                        static void burn(long millis) {
                            long end = System.nanoTime() + millis * 1_000_000;
                            while (System.nanoTime() < end) { Thread.onSpinWait(); }
                        }
                        public void first(Runnable r) {
                            r.run();
                            Thread.startVirtualThread(() -> {
                                burn(400);
                                LockSupport.parkNanos(700_000_000);
                                a.countDown();
                            });
                        }
                        public void second(Runnable r) throws InterruptedException { a.await(); r.run(); b.countDown(); }
                        public void third(Runnable r) throws InterruptedException { b.await(); r.run(); }
                    }
                    """,
                    ORDER),
            right("virtual threads that come and go for long", "Foo",
                    """
                    import java.util.concurrent.*;
                    import java.util.concurrent.locks.*;
                    public class Foo {
                        private final CountDownLatch a = new CountDownLatch(1);
                        private final CountDownLatch b = new CountDownLatch(1);
                        private static synchronized void touch() { Thread.yield(); }
                        private static void comeAndGo() {
                            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                                for (int i = 0; i < 50; i++) {
                                    threads.submit(() -> {
                                        for (int turn = 0; turn < 60; turn++) {
                                            LockSupport.parkNanos(1_000_000);
                                            touch();
                                        }
                                    });
                                }
                            }
                        }
                        public void first(Runnable r) { comeAndGo(); r.run(); a.countDown(); }
                        public void second(Runnable r) throws InterruptedException { a.await(); r.run(); b.countDown(); }
                        public void third(Runnable r) throws InterruptedException { b.await(); r.run(); }
                    }
                    """,
                    ORDER),
            right("a tryLock that gives way in time", "Bank",
                    """
                    import java.util.concurrent.*;
                    import java.util.concurrent.locks.*;
                    public class Bank {
                        private final Lock[] locks = {new ReentrantLock(), new ReentrantLock()};
                        private final CountDownLatch both = new CountDownLatch(2);
                        public void transfer(int from, int to) throws InterruptedException {
                            while (true) {
                                locks[from].lock();
                                try {
                                    both.countDown();
                                    both.await();
                                    if (locks[to].tryLock(from == 0 ? 700 : 900, TimeUnit.MILLISECONDS)) {
                                        locks[to].unlock();
                                        return;
                                    }
                                } finally { locks[from].unlock(); }
                                Thread.sleep(1);
                            }
                        }
                    }
                    """, """
                         @Test void check(Actors actors) {
                             Bank bank = new Bank();
                             Actor a = actors.start("A", () -> bank.transfer(0, 1));
                             Actor b = actors.start("B", () -> bank.transfer(1, 0));
                             a.expectEnd();
                             b.expectEnd();
                         }
                         """),
            right("ordered monitors", "Bank", """
                                              public class Bank {
                                                  private final int[] balance = {100, 100};
                                                  private final Object[] locks = {new Object(), new Object()};
                                                  public void transfer(int from, int to) {
                                                      synchronized (locks[Math.min(from, to)]) {
                                                          synchronized (locks[Math.max(from, to)]) {
                                                              balance[from]--;
                                                              balance[to]++;
                                                          }
                                                      }
                                                  }
                                                  public int total() { return balance[0] + balance[1]; }
                                              }
                                              """, TRANSFERS),
            right("a monitor", "Foo",
                    """
                    public class Foo {
                        private int stage = 1;
                        public void first(Runnable print) throws InterruptedException { run(1, print); }
                        public void second(Runnable print) throws InterruptedException { run(2, print); }
                        public void third(Runnable print) throws InterruptedException { run(3, print); }
                        private synchronized void run(int mine, Runnable print) throws InterruptedException {
                            while (stage != mine) wait();
                            print.run();
                            stage++;
                            notifyAll();
                        }
                    }
                    """, ORDER),
            right("a lock and a condition", "Foo",
                    """
                    import java.util.concurrent.locks.*;
                    public class Foo {
                        private final Lock lock = new ReentrantLock();
                        private final Condition turn = lock.newCondition();
                        private int stage = 1;
                        public void first(Runnable print) throws InterruptedException { run(1, print); }
                        public void second(Runnable print) throws InterruptedException { run(2, print); }
                        public void third(Runnable print) throws InterruptedException { run(3, print); }
                        private void run(int mine, Runnable print) throws InterruptedException {
                            lock.lock();
                            try {
                                while (stage != mine) turn.await();
                                print.run();
                                stage++;
                                turn.signalAll();
                            } finally { lock.unlock(); }
                        }
                    }
                    """, ORDER),
            right("latches", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private final CountDownLatch one = new CountDownLatch(1), two = new CountDownLatch(1);
                        public void first(Runnable print) { print.run(); one.countDown(); }
                        public void second(Runnable print) throws InterruptedException { one.await(); print.run(); two.countDown(); }
                        public void third(Runnable print) throws InterruptedException { two.await(); print.run(); }
                    }
                    """,
                    ORDER),
            right("semaphores", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private final Semaphore one = new Semaphore(0), two = new Semaphore(0);
                        public void first(Runnable print) { print.run(); one.release(); }
                        public void second(Runnable print) throws InterruptedException { one.acquire(); print.run(); two.release(); }
                        public void third(Runnable print) throws InterruptedException { two.acquire(); print.run(); }
                    }
                    """,
                    ORDER),
            right("futures", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private final CompletableFuture<Void> one = new CompletableFuture<>(), two = new CompletableFuture<>();
                        public void first(Runnable print) { print.run(); one.complete(null); }
                        public void second(Runnable print) { one.join(); print.run(); two.complete(null); }
                        public void third(Runnable print) { two.join(); print.run(); }
                    }
                    """,
                    ORDER),
            right("a volatile spin", "Foo",
                    """
                    public class Foo {
                        private volatile int stage = 1;
                        public void first(Runnable print) { print.run(); stage = 2; }
                        public void second(Runnable print) { while (stage < 2) Thread.onSpinWait(); print.run(); stage = 3; }
                        public void third(Runnable print) { while (stage < 3) { } print.run(); }
                    }
                    """,
                    ORDER),
            right("park with a check", "Foo",
                    """
                    import java.util.concurrent.locks.LockSupport;
                    public class Foo {
                        private volatile int stage = 1;
                        private volatile Thread second, third;
                        public void first(Runnable print) { print.run(); stage = 2; LockSupport.unpark(second); }
                        public void second(Runnable print) {
                            second = Thread.currentThread();
                            while (stage < 2) LockSupport.park();
                            print.run(); stage = 3; LockSupport.unpark(third);
                        }
                        public void third(Runnable print) {
                            third = Thread.currentThread();
                            while (stage < 3) LockSupport.park();
                            print.run();
                        }
                    }
                    """, ORDER),
            right("polling with sleeps", "Foo",
                    """
                    public class Foo {
                        private volatile int stage = 1;
                        public void first(Runnable print) { print.run(); stage = 2; }
                        public void second(Runnable print) throws InterruptedException { while (stage < 2) Thread.sleep(1); print.run(); stage = 3; }
                        public void third(Runnable print) throws InterruptedException { while (stage < 3) Thread.sleep(1); print.run(); }
                    }
                    """,
                    ORDER),
            right("virtual threads", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private final CountDownLatch one = new CountDownLatch(1), two = new CountDownLatch(1);
                        public void first(Runnable print) throws Exception { go(() -> { print.run(); one.countDown(); return null; }); }
                        public void second(Runnable print) throws Exception { go(() -> { one.await(); print.run(); two.countDown(); return null; }); }
                        public void third(Runnable print) throws Exception { go(() -> { two.await(); print.run(); return null; }); }
                        private static void go(Callable<Void> c) throws Exception {
                            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) { pool.submit(c).get(); }
                        }
                    }
                    """,
                    ORDER),
            right("a blocking queue of the JDK", "Queue1",
                    """
                    import java.util.concurrent.*;
                    public class Queue1 {
                        private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
                        public void put(int value) throws InterruptedException { queue.put(value); }
                        public int take() throws InterruptedException { return queue.take(); }
                    }
                    """, QUEUE),
            right("a queue with a monitor", "Queue1",
                    """
                    public class Queue1 {
                        private Integer slot;
                        public synchronized void put(int value) throws InterruptedException {
                            while (slot != null) { wait(); }
                            slot = value;
                            notifyAll();
                        }
                        public synchronized int take() throws InterruptedException {
                            while (slot == null) { wait(); }
                            int value = slot;
                            slot = null;
                            notifyAll();
                            return value;
                        }
                    }
                    """, QUEUE),
            right("an exchange with a barrier", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private final CyclicBarrier barrier = new CyclicBarrier(3);
                        public void first(Runnable print) throws Exception { print.run(); barrier.await(); barrier.await(); }
                        public void second(Runnable print) throws Exception { barrier.await(); print.run(); barrier.await(); }
                        public void third(Runnable print) throws Exception { barrier.await(); barrier.await(); print.run(); }
                    }
                    """,
                    ORDER),
            right("a pool whose idle worker stays", "Foo",
                    """
                    import java.util.concurrent.*;
                    public class Foo {
                        private static final ExecutorService POOL = Executors.newCachedThreadPool();
                        private final CompletableFuture<Void> one = new CompletableFuture<>(), two = new CompletableFuture<>();
                        public void first(Runnable print) throws Exception { POOL.submit(print).get(); one.complete(null); }
                        public void second(Runnable print) throws Exception { one.get(); POOL.submit(print).get(); two.complete(null); }
                        public void third(Runnable print) throws Exception { two.get(); POOL.submit(print).get(); }
                    }
                    """,
                    ORDER),
            right("a long computation", "Sum",
                    """
                    public class Sum {
                        public long primes(int below) {
                            long count = 0;
                            for (int n = 2; n < below; n++) {
                                boolean prime = true;
                                for (int d = 2; (long) d * d <= n; d++) if (n % d == 0) { prime = false; break; }
                                if (prime) count++;
                            }
                            return count;
                        }
                    }
                    """,
                    """
                    @Test void check(Actors actors) {
                        actors.run("counter", () -> Expect.equal(216816L, new Sum().primes(3_000_000), BugClass.WRONG_OUTPUT, "wrong"));
                    }
                    """),
            right("an actor that waits until another comes", "Queue1",
                    """
                    import java.util.concurrent.*;
                    public class Queue1 {
                        private final BlockingQueue<Integer> queue = new SynchronousQueue<>();
                        public void put(int value) throws InterruptedException { queue.put(value); }
                        public int take() throws InterruptedException { return queue.take(); }
                    }
                    """, """
                         @Test void check(Actors actors) {
                             Queue1 queue = new Queue1();
                             AtomicInteger got = new AtomicInteger();
                             Actor taker = actors.start("taker", () -> got.set(queue.take()));
                             taker.expectBlocked(BugClass.WRONG_OUTPUT, "take must wait");
                             actors.run("putter", () -> queue.put(5));
                             taker.expectEnd();
                             Expect.equal(5, got.get(), BugClass.WRONG_OUTPUT, "wrong value");
                             Actor late = actors.start("late", () -> queue.take());
                             late.expectBlocked(BugClass.WRONG_OUTPUT, "take must wait");
                         }
                         """));

    private RightOnes() {
    }
}
