package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** A stream does nothing until it is pulled, on the thread that pulls it. */
class LazyStreamTests {

    @Test
    void aStreamThatWasMadeElsewhereIsPulledOnTheLoop() {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                void use(List<CompletableFuture<String>> futures) {
                    Stream<String> lazy = futures.stream().map(f -> f.join()).filter(s -> !s.isEmpty()); //! BLK102 error
                    loop.execute(() -> lazy.forEach(System.err::print));
                }
                """);
    }

    @Test
    void aStreamThatWasMadeOnTheLoopIsPulledElsewhere() {
        Marked.check("BLK", """
                            static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                            static final ExecutorService pool = Executors.newCachedThreadPool();
                            void use(List<CompletableFuture<String>> futures) {
                                loop.execute(() -> {
                                    Stream<String> lazy = futures.stream().map(f -> f.join());
                                    pool.execute(() -> lazy.forEach(System.err::print));
                                });
                            }
                            """);
    }

    @Test
    void aStreamThatIsHandedOnCountsWhereItIsMade() {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                void use(List<CompletableFuture<String>> futures) {
                    loop.execute(() -> {
                        Stream<String> lazy = futures.stream().map(f -> f.join()); //! BLK102 error
                        System.err.print(List.of(lazy).size());
                    });
                }
                """);
    }
}
