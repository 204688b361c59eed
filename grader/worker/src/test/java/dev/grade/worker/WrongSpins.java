package dev.grade.worker;

import static dev.grade.worker.Specimen.wrong;

import dev.grade.api.BugClass;
import java.util.List;

/** Submissions that run without getting on. */
final class WrongSpins {
    private static final String FLAG = """
                                       @Stress void check(Round round) {
                                           Flag flag = new Flag();
                                           round.thread("waiter", flag::await);
                                           round.thread("setter", flag::set);
                                       }
                                       """;

    static final String RELAY = """
                                @Test void check(Actors actors) {
                                    Relay relay = new Relay();
                                    actors.run("caller", () -> relay.run(() -> { }));
                                    actors.expectNoneSpins();
                                }
                                """;
    private static final BugClass BUSY = BugClass.BUSY_WAIT;

    static final List<Specimen> ALL = List.of(wrong("a spin on a plain field", BugClass.STALE_READ,
            "'waiter' repeats its loop at Flag.java:4 for ever: the field 'ready'", "Flag",
            """
            public class Flag {
                private boolean ready;
                public void await() {
                    while (!ready) { }
                }
                public void set() { ready = true; }
            }
            """, FLAG),
            wrong("a spin on a plain field through a getter", BugClass.STALE_READ, "'ready'",
                    "Flag", """
                            public class Flag {
                                private boolean ready;
                                private int spins;
                                boolean isReady() { return ready; }
                                public void await() {
                                    while (!isReady()) { spins++; }
                                }
                                public void set() { ready = true; }
                            }
                            """, FLAG),
            wrong("a spin for something that never comes", BugClass.BUSY_WAIT, "Flag.java:4",
                    "Flag", """
                            public class Flag {
                                private volatile int stage;
                                public void await() {
                                    while (stage != 2) { Thread.onSpinWait(); }
                                }
                                public void set() { stage = 1; }
                            }
                            """, FLAG),
            wrong("two polite threads", BugClass.LIVELOCK, "none of them ever gets on", "Flag",
                    """
                    public class Flag {
                        private volatile boolean left = true;
                        private volatile boolean right = true;
                        public void await() {
                            while (right) { left = true; Thread.yield(); }
                            left = false;
                        }
                        public void set() {
                            while (left) { right = true; Thread.yield(); }
                            right = false;
                        }
                    }
                    """, FLAG),
            wrong("tryLock without giving way", BugClass.LIVELOCK, "again and again", "Flag",
                    """
                    import java.util.concurrent.locks.*;
                    public class Flag {
                        private final ReentrantLock a = new ReentrantLock();
                        private final ReentrantLock b = new ReentrantLock();
                        private final java.util.concurrent.CyclicBarrier both = new java.util.concurrent.CyclicBarrier(2);
                        public void await() throws Exception { take(a, b); }
                        public void set() throws Exception { take(b, a); }
                        private void take(ReentrantLock first, ReentrantLock second) throws Exception {
                            first.lock();
                            both.await();
                            while (!second.tryLock()) { Thread.onSpinWait(); }
                            second.unlock();
                            first.unlock();
                        }
                    }
                    """,
                    FLAG),
            wrong("an endless loop", BugClass.BUSY_WAIT, "Flag.java:3", "Flag",
                    """
                    public class Flag {
                        public void set() {
                            for (int i = 0; i < 10; i += 0) { }
                        }
                    }
                    """, """
                         @Test void check() { new Flag().set(); }
                         """),
            wrong("polling for something that never comes", BugClass.MISSED_TERMINATION, "Flag.java:4",
                    "Flag", """
                            public class Flag {
                                private volatile int stage;
                                public void await() throws InterruptedException {
                                    while (stage != 2) { Thread.sleep(5); }
                                }
                                public void set() { stage = 1; }
                            }
                            """, FLAG),
            wrong("a helper that still spins when all is done", BUSY, "still runs at Relay.java:7", "Relay",
                    """
                    public class Relay {
                        private volatile Runnable task;
                        private final java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
                        public Relay() {
                            Thread helper = new Thread(() -> {
                                while (true) {
                                    if (task != null) { task.run(); task = null; done.countDown(); }
                                }
                            });
                            helper.setDaemon(true);
                            helper.start();
                        }
                        public void run(Runnable next) throws InterruptedException { task = next; done.await(); }
                    }
                    """,
                    RELAY),
            wrong("virtual helpers that still spin when all is done", BUSY, "still runs at Relay.java:4", "Relay",
                    """
                    public class Relay {
                        public void run(Runnable next) {
                            for (int i = 0; i < 5; i++) {
                                Thread.startVirtualThread(() -> { while (true) { Thread.onSpinWait(); } });
                            }
                            next.run();
                        }
                    }
                    """, RELAY));

    private WrongSpins() {
    }
}
