package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** A task that is also its own future: who runs it decides whether a wait for it takes time. */
class FutureTaskTests {

    @Test
    void whatRanRightHereIsDone() {
        Marked.check("BLK", """
                            static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                            void use() {
                                loop.execute(() -> {
                                    FutureTask<String> task = new FutureTask<>(() -> "x");
                                    task.run();
                                    try { task.get(); } catch (Exception e) { throw new IllegalStateException(e); }
                                });
                            }
                            """);
    }

    @Test
    void whatAnotherThreadMayRunIsNotDoneBehindRun() {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                static final ExecutorService pool = Executors.newCachedThreadPool();
                void use() {
                    loop.execute(() -> {
                        FutureTask<String> task = new FutureTask<>(() -> "x");
                        pool.execute(task);
                        task.run();
                        try { task.get(); } catch (Exception e) { throw new IllegalStateException(e); } //! BLK102 error
                    });
                }
                """);
    }

    @Test
    void whatACallerHandedInMayBeRunByOthersToo() {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                void use(Queue<FutureTask<String>> others) {
                    FutureTask<String> task = new FutureTask<>(() -> "x");
                    loop.execute(() -> now(task));
                    others.add(task);
                    loop.execute(() -> later(task));
                }
                static void now(FutureTask<String> task) {
                    task.run();
                    try { task.get(); } catch (Exception e) { throw new IllegalStateException(e); } //! BLK102 warning
                }
                static void later(FutureTask<String> task) {
                    try { task.get(); } catch (Exception e) { throw new IllegalStateException(e); } //! BLK102 error
                }
                """);
    }

    @Test
    void aTaskOfAPoolWaitsForAnotherOfTheSame() {
        Marked.check("BLK",
                """
                static final ExecutorService one = Executors.newSingleThreadExecutor();
                void use() {
                    one.execute(() -> {
                        FutureTask<String> task = new FutureTask<>(() -> "x");
                        one.execute(task);
                        try { task.get(); } catch (Exception e) { throw new IllegalStateException(e); } //! BLK301 error
                    });
                }
                """);
    }

    @Test
    void aTaskOfAnotherPoolHasAThread() {
        Marked.check("BLK", """
                            static final ExecutorService one = Executors.newSingleThreadExecutor();
                            static final ExecutorService other = Executors.newSingleThreadExecutor();
                            void use() {
                                one.execute(() -> {
                                    FutureTask<String> task = new FutureTask<>(() -> "x");
                                    other.execute(task);
                                    try { task.get(); } catch (Exception e) { throw new IllegalStateException(e); }
                                });
                            }
                            """);
    }
}
