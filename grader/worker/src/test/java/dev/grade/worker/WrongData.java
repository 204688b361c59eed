package dev.grade.worker;

import static dev.grade.worker.Specimen.wrong;

import dev.grade.api.BugClass;
import java.util.List;

/** Submissions that compute something wrong. */
final class WrongData {
    private static final String COUNT = """
                                        @Stress void check(Round round) {
                                            Counter counter = new Counter();
                                            int times = round.times(50, 2);
                                            for (int t = 0; t < 2; t++) {
                                                round.thread("adder " + t, () -> round.repeat(50, 2, i -> counter.add()));
                                            }
                                            round.after(() -> Expect.equal(2 * times, counter.get(), BugClass.LOST_UPDATE, "an addition is lost"));
                                        }
                                        """;
    private static final String ACCOUNT = """
                                          @Stress void check(Round round) {
                                              Account account = new Account();
                                              AtomicInteger paid = new AtomicInteger();
                                              for (int t = 0; t < 2; t++) {
                                                  round.thread("customer " + t, () -> { if (account.withdraw()) paid.incrementAndGet(); });
                                              }
                                              round.after(() -> Expect.equal(1, paid.get(), BugClass.CHECK_THEN_ACT, "paid twice"));
                                          }
                                          """;

    static final List<Specimen> ALL = List.of(
            wrong("a plain count++", BugClass.LOST_UPDATE, "an addition is lost", "Counter",
                    """
                    public class Counter {
                        private int count;
                        public void add() { count++; }
                        public int get() { return count; }
                    }
                    """, COUNT),
            wrong("a volatile count++", BugClass.LOST_UPDATE, "an addition is lost", "Counter",
                    """
                    public class Counter {
                        private volatile int count;
                        public void add() { count++; }
                        public int get() { return count; }
                    }
                    """, COUNT),
            wrong("an atomic get, then set", BugClass.LOST_UPDATE, "an addition is lost",
                    "Counter", """
                               import java.util.concurrent.atomic.*;
                               public class Counter {
                                   private final AtomicInteger count = new AtomicInteger();
                                   public void add() { count.set(count.get() + 1); }
                                   public int get() { return count.get(); }
                               }
                               """, COUNT),
            wrong("a check outside the lock", BugClass.CHECK_THEN_ACT, "paid twice", "Account",
                    """
                    public class Account {
                        private int balance = 1;
                        public boolean withdraw() {
                            if (balance < 1) return false;
                            synchronized (this) { balance--; }
                            return true;
                        }
                    }
                    """, ACCOUNT),
            wrong("a count in a static field", BugClass.STATIC_STATE, "static field", "Counter",
                    """
                    import java.util.concurrent.atomic.*;
                    public class Counter {
                        private static final AtomicInteger COUNT = new AtomicInteger();
                        public void add() { COUNT.incrementAndGet(); }
                        public int get() { return COUNT.get(); }
                    }
                    """, COUNT),
            wrong("an exception in a thread", BugClass.DATA_RACE,
                    "'adder 0' ended with IllegalStateException (no) at Counter.java:2", "Counter",
                    """
                    public class Counter {
                        public void add() { if (Thread.currentThread().getName().endsWith("0")) throw new IllegalStateException("no"); }
                        public int get() { return 100; }
                    }
                    """,
                    COUNT),
            wrong("an exception in a thread of the student", BugClass.DATA_RACE,
                    "IndexOutOfBoundsException", "Counter",
                    """
                    public class Counter {
                        public void add() throws InterruptedException {
                            Thread helper = new Thread(() -> { throw new IndexOutOfBoundsException(); });
                            helper.start();
                            helper.join();
                        }
                        public int get() { return 100; }
                    }
                    """, COUNT),
            wrong("a lock that is given back by another thread", BugClass.WRONG_OUTPUT,
                    "belongs to the thread that took it", "Work",
                    """
                    public class Work {
                        private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
                        public void take() { lock.lock(); }
                        public void give() { lock.unlock(); }
                    }
                    """,
                    """
                    @Test void check(Actors actors) {
                        Work work = new Work();
                        actors.run("one", work::take);
                        actors.run("other", work::give);
                    }
                    """),
            wrong("what the check told in a callback, thrown on behind an exception", BugClass.LOST_WAKEUP,
                    "told in the callback", "Work",
                    """
                    public class Work {
                        public void run(Runnable callback) {
                            try { callback.run(); } catch (Throwable e) { throw new RuntimeException(new IllegalStateException(e)); }
                        }
                    }
                    """,
                    """
                    @Test void check() { new Work().run(() -> { throw new CheckFailure(BugClass.LOST_WAKEUP, "told in the callback"); }); }
                    """));

    private WrongData() {
    }
}
