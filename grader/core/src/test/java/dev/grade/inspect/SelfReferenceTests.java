package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Variables that are given something made of themselves: to ask where their value comes from leads back to them. */
class SelfReferenceTests {

    @Test
    void aBuilderOfThreadsThatAnswersItselfComesToAnEnd() {
        Marked.check("BLK", """
                            void use(CompletableFuture<String> f, String name) {
                                Thread.Builder builder = Thread.ofPlatform();
                                builder = builder.name(name);
                                builder.start(() -> f.join());
                            }
                            """);
    }

    @Test
    void aBuilderIsVirtualWhateverElseItIsTold() {
        Marked.check("BLK401",
                """
                static class Config { static final String TEXT = read(); }
                static String read() { try { Thread.sleep(9); } catch (InterruptedException e) { } return ""; } //! BLK401 warning
                void use(String name) {
                    Thread.Builder builder = Thread.ofVirtual();
                    builder = builder.name(name);
                    builder.start(() -> System.getProperty(Config.TEXT));
                }
                """);
    }

    @Test
    void anExecutorThatDelaysItselfComesToAnEnd() {
        Marked.check("BLK",
                """
                void use(Executor given, CompletableFuture<String> f) {
                    for (int i = 0; i < 3; i++) { given = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, given); }
                    given.execute(() -> f.join());
                }
                """);
    }

    @Test
    void locksStreamsAndStagesThatAreMadeOfThemselvesComeToAnEnd() {
        Marked.check("BLK",
                """
                final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                void use(PrintWriter out, CompletableFuture<String> f, Function<String, String> g, ReadWriteLock lock) {
                    out = new PrintWriter(out);
                    out = out.append("x");
                    f = f.thenCombine(f, String::concat);
                    g = g.andThen(g);
                    Lock half = lock.readLock();
                    PrintWriter p = out;
                    Function<String, String> h = g;
                    loop.execute(() -> { p.println(h.apply("x")); half.lock(); half.unlock(); });
                }
                """);
    }
}
