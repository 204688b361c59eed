package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** A task that waits for the end of its own pool waits for itself. */
class OwnEndTests {

    @Test
    void aTaskThatClosesItsOwnPoolWaitsForItself() {
        Marked.check("BLK", """
                            void use() {
                                var two = Executors.newFixedThreadPool(2);
                                two.execute(() -> two.close()); //! BLK301 warning
                                two.submit(() -> two.awaitTermination(1, TimeUnit.SECONDS)); //! BLK301 warning
                                var many = Executors.newCachedThreadPool();
                                many.execute(() -> end(many));
                            }
                            static void end(ExecutorService pool) {
                                pool.close(); //! BLK301 warning
                            }
                            """);
    }

    @Test
    void whoeverElseClosesItDoesNot() {
        Marked.check("BLK", """
                            void use() {
                                var two = Executors.newFixedThreadPool(2);
                                var other = Executors.newFixedThreadPool(2);
                                two.execute(() -> two.shutdown());
                                two.execute(() -> two.shutdownNow());
                                two.execute(() -> other.close());
                                new Thread(() -> two.close()).start();
                                two.close();
                            }
                            """);
    }
}
