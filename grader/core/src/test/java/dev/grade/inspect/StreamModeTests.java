package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** On which threads the functions of a stream run, and when. */
class StreamModeTests {

    private static final String LOOP = """
                                       final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                       final ExecutorService pool = Executors.newCachedThreadPool();
                                       """;

    @Test
    void theLastCallThatSetsTheModeOfAStreamCounts() {
        Marked.check("BLK302",
                LOOP + """
                       void use(List<String> names) {
                           loop.execute(() -> names.parallelStream().sequential().count());
                           loop.execute(() -> names.stream().parallel().map(n -> n + n).sequential().count());
                           loop.execute(() -> names.stream().sequential().parallel().count()); //! BLK302 warning
                           loop.execute(() -> names.parallelStream().map(n -> n + n).count()); //! BLK302 warning
                       }
                       """);
    }

    @Test
    void whatAStreamRunsIsNotHandedToOthersOnceItIsSequential() {
        Marked.check("BLK",
                """
                void use(List<CountDownLatch> all) {
                    all.parallelStream().sequential().forEach(l -> { try { l.await(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } });
                }
                void other(List<CountDownLatch> all) {
                    all.stream().sequential().parallel().forEach(l -> { try { l.await(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); //! BLK105 error
                }
                """);
    }

    private static final String LAZY = LOOP
            + "Stream<String> joined(List<CompletableFuture<String>> all) { return all.stream().map(CompletableFuture::join); }";

    @Test
    void aStreamThatIsAnsweredAndKeptIsPulledLater() {
        Marked.check("BLK", LAZY + """
                                   void use(List<CompletableFuture<String>> all) {
                                       loop.execute(() -> {
                                           Stream<String> texts = joined(all);
                                           pool.execute(() -> texts.forEach(t -> System.getProperty(t)));
                                       });
                                   }
                                   """);
    }

    @Test
    void aStreamThatIsAnsweredAndPulledAtOnceRunsThere() {
        Marked.check("BLK", LAZY + """
                                    //! BLK102 error
                                   void use(List<CompletableFuture<String>> all) {
                                       loop.execute(() -> {
                                           Stream<String> texts = joined(all);
                                           texts.forEach(t -> System.getProperty(t));
                                       });
                                   }
                                   """);
    }
}
