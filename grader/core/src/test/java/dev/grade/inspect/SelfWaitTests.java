package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** A task that waits behind itself never ends; what was handed to the one thread before it, in order, is done by then. */
class SelfWaitTests {

    @Test
    void aTaskThatHandsOverWhatItWaitsForIsAnError() {
        Marked.check("BLK30", """
                              final ExecutorService one = Executors.newSingleThreadExecutor();
                              Future<Integer> ask() { return one.submit(() -> 1); }
                              void use() {
                                  one.submit(() -> one.submit(() -> 1).get()); //! BLK301 error
                                  one.submit(() -> {
                                      Future<Integer> asked = ask();
                                      return asked.get(); //! BLK301 error
                                  });
                              }
                              """);
    }

    @Test
    void whatWasHandedOverByAnotherThreadComesFirstIfItWasEarlier() {
        Marked.check("BLK30",
                """
                final ExecutorService one = Executors.newSingleThreadExecutor();
                private volatile Future<Integer> prepared;
                void prepare() { prepared = one.submit(() -> 1); }
                void end() {
                    one.execute(() -> {
                        try { prepared.get(); } catch (Exception e) { Thread.currentThread().interrupt(); } //! BLK301 warning
                    });
                }
                """);
    }
}
