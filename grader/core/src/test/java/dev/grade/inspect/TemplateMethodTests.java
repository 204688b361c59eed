package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** A method that calls a step of its own object runs the step of that object's class, and of no other. */
class TemplateMethodTests {

    private static final String TASKS = """
                                        static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                        static final ExecutorService pool = Executors.newCachedThreadPool();
                                        abstract static class Task implements Runnable {
                                            public void run() { before(); step(); }
                                            void before() { }
                                            abstract void step();
                                        }
                                        static class Fast extends Task { void step() { } }
                                        """;

    @Test
    void aStepOfAnObjectThatIsHandedElsewhereDoesNotRunOnTheLoop() {
        Marked.check("BLK", TASKS
                + """
                  static class Slow extends Task {
                      final CountDownLatch latch = new CountDownLatch(1);
                      void step() {
                          try { latch.await(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                      }
                  }
                  void use() { loop.execute(new Fast()); pool.execute(new Slow()); }
                  """);
    }

    @Test
    void aStepOfAnObjectThatIsHandedToTheLoopIsProved() {
        Marked.check("BLK", TASKS + """
                                    static class Slow extends Task {
                                        final CountDownLatch latch = new CountDownLatch(1);
                                        void step() {
                                            try {
                                                latch.await(); //! BLK105 error
                                            } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                                        }
                                    }
                                    static class Later extends Slow { void before() { hashCode(); } }
                                    void use() { loop.execute(new Fast()); loop.execute(new Later()); }
                                    """);
    }

    @Test
    void anObjectOfAnyClassMayRunAnyStep() {
        Marked.check("BLK", TASKS + """
                                    static class Slow extends Task {
                                        final CountDownLatch latch = new CountDownLatch(1);
                                        void step() {
                                            try {
                                                latch.await(); //! BLK105 warning
                                            } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                                        }
                                    }
                                    void use(Task task) { loop.execute(() -> task.run()); new Slow(); new Fast(); }
                                    """);
    }

    @Test
    void anAnonymousTaskRunsItsOwnStep() {
        Marked.check("BLK", TASKS + """
                                    void use(Semaphore room) {
                                        loop.execute(new Task() {
                                            void step() { room.acquireUninterruptibly(); } //! BLK105 error
                                        });
                                        pool.execute(new Task() {
                                            void step() { room.acquireUninterruptibly(); }
                                        });
                                    }
                                    """);
    }
}
