package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Default methods of an interface, on lambdas. */
class DefaultMethodTests {

    @Test
    void aLambdaRunsBehindADefaultMethodThatAnswersAnother() {
        Marked.check("BLK",
                """
                interface H { void handle(); default H and(H o) { return () -> { handle(); o.handle(); }; } default void twice() { handle(); handle(); } }
                static void slow() { new CompletableFuture<Void>().join(); } //! BLK102 error
                static void run(H h) { h.twice(); }
                void use() { H a = () -> System.getProperty("a"); H b = () -> slow(); javax.swing.SwingUtilities.invokeLater(() -> run(a.and(b))); new Thread(() -> run(() -> System.getProperty("x"))).start(); }
                """);
    }

    @Test
    void aDefaultMethodMayHandOnToAPool() {
        Marked.check("BLK",
                """
                interface H { void handle(); ExecutorService POOL = Executors.newCachedThreadPool(); default void later() { POOL.execute(() -> handle()); } }
                static void slow() { new CompletableFuture<Void>().join(); }
                void use() { H b = () -> slow(); javax.swing.SwingUtilities.invokeLater(() -> b.later()); H.POOL.shutdown(); }
                """);
    }

    @Test
    void aDefaultMethodMayBlockItself() {
        Marked.check("BLK",
                """
                interface H { void handle(); default void twice() { handle(); new CompletableFuture<Void>().join(); handle(); } } //! BLK102 error
                void use() { H b = () -> System.getProperty("a"); javax.swing.SwingUtilities.invokeLater(() -> b.twice()); }
                """);
    }

    @Test
    void eachLambdaIsItsOwnObject() {
        Marked.check("BLK",
                """
                interface H { void handle(); default void twice() { handle(); handle(); } }
                final ExecutorService pool = Executors.newCachedThreadPool();
                static void slow() { new CompletableFuture<Void>().join(); }
                void use() { H a = () -> System.getProperty("a"); H b = () -> slow(); javax.swing.SwingUtilities.invokeLater(() -> a.twice()); pool.execute(() -> b.twice()); pool.shutdown(); }
                """);
    }

    @Test
    void aHelperDoesNotMixLambdas() {
        Marked.check("BLK",
                """
                interface H { void handle(); default void twice() { handle(); handle(); } }
                static void slow() { new CompletableFuture<Void>().join(); }
                static void go(H h) { h.twice(); }
                void use() { javax.swing.SwingUtilities.invokeLater(() -> go(() -> System.getProperty("a"))); new Thread(() -> go(() -> slow())).start(); }
                """);
    }

    @Test
    void aHelperHandsOnTheLambdaThatBlocks() {
        Marked.check("BLK",
                """
                interface H { void handle(); default void twice() { handle(); handle(); } }
                static void slow() { new CompletableFuture<Void>().join(); } //! BLK102 error
                static void go(H h) { h.twice(); }
                void use() { new Thread(() -> go(() -> System.getProperty("a"))).start(); javax.swing.SwingUtilities.invokeLater(() -> go(() -> slow())); }
                """);
    }
}
