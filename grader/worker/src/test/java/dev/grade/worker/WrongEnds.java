package dev.grade.worker;

import static dev.grade.worker.Specimen.wrong;

import dev.grade.api.BugClass;
import java.util.List;

/** Submissions that go beyond what a worker allows. */
final class WrongEnds {
    private static final String WORK = """
                                       @Test void check() { new Work().run(); }
                                       """;

    static final List<Specimen> ALL = List.of(
            wrong("10,000 threads", BugClass.OVER_LIMIT, "threads", "Work",
                    """
                    public class Work {
                        public void run() {
                            for (int i = 0; i < 10_000; i++) {
                                new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } } }).start();
                            }
                        }
                    }
                    """,
                    WORK),
            wrong("a flood of output", BugClass.OVER_LIMIT, "16 MiB", "Work",
                    """
                    public class Work {
                        public void run() {
                            for (int i = 0; i < 100_000_000; i++) System.out.println("a line that tells nothing new");
                        }
                    }
                    """, WORK),
            wrong("a heap full", BugClass.OVER_LIMIT, "memory", "Work",
                    """
                    public class Work {
                        public void run() {
                            var list = new java.util.ArrayList<byte[]>();
                            while (true) list.add(new byte[1 << 20]);
                        }
                    }
                    """, WORK),
            wrong("a heap full of small things, kept", BugClass.OVER_LIMIT, "memory", "Work",
                    """
                    public class Work {
                        static Object head;
                        public void run() {
                            while (true) { try { head = new Object[] {head, 1, 2}; } catch (OutOfMemoryError e) { } }
                        }
                    }
                    """, WORK),
            wrong("an initialiser that throws", BugClass.WRONG_OUTPUT, "Work.java:2", "Work",
                    """
                    public class Work {
                        static final int SIZE = Integer.parseInt("many");
                        public void run() { }
                    }
                    """, WORK),
            wrong("a wait for a thread that an exception ended", BugClass.MISSED_TERMINATION,
                    "Before that: 'worker' ended with NumberFormatException (For input string: \"many\") at Work.java:10.",
                    "Work",
                    """
                    import java.util.concurrent.CountDownLatch;
                    public class Work {
                        public void run() {
                            var done = new CountDownLatch(1);
                            Thread.ofPlatform().name("worker").start(() -> work(done));
                            try { done.await(); } catch (InterruptedException e) { }
                        }
                        void work(CountDownLatch done) {
                            String size = "many";
                            Integer.parseInt(size);
                            done.countDown();
                        }
                    }
                    """, WORK),
            wrong("a condition that is waited on as an object", BugClass.WRONG_OUTPUT,
                    "at Work.java:6. wait(), notify() and notifyAll() may be called only inside of synchronized",
                    "Work",
                    """
                    import java.util.concurrent.locks.ReentrantLock;
                    public class Work {
                        public void run() {
                            var lock = new ReentrantLock();
                            lock.lock();
                            try { lock.newCondition().wait(); } catch (InterruptedException e) { } finally { lock.unlock(); }
                        }
                    }
                    """,
                    WORK),
            wrong("a lock given back by who does not hold it", BugClass.WRONG_OUTPUT,
                    "at Work.java:3. The thread does not hold the lock", "Work",
                    """
                    public class Work {
                        public void run() {
                            new java.util.concurrent.locks.ReentrantLock().unlock();
                        }
                    }
                    """, WORK),
            wrong("a recursion without end", BugClass.WRONG_OUTPUT, "Work.java:2", "Work",
                    """
                    public class Work {
                        public void run() { run(); }
                    }
                    """, WORK),
            wrong("an exception that traps who looks at it", BugClass.WRONG_OUTPUT, "Work.Trap", "Work",
                    """
                    public class Work {
                        static class Trap extends IllegalStateException {
                            public String getMessage() { while (true) { } }
                            public StackTraceElement[] getStackTrace() { while (true) { } }
                            public Throwable getCause() { while (true) { } }
                            public String toString() { while (true) { } }
                        }
                        public void run() { throw new Trap(); }
                    }
                    """, WORK),
            wrong("an exception that has lost its stack", BugClass.WRONG_OUTPUT, "its stack does not say where", "Work",
                    """
                    public class Work {
                        public void run() {
                            var thrown = new IllegalStateException("x");
                            thrown.setStackTrace(new StackTraceElement[0]);
                            throw thrown;
                        }
                    }
                    """, WORK));

    private WrongEnds() {
    }
}
