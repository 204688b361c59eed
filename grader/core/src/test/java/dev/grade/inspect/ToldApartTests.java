package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Objects of one class that hold different code, in the forms in which that is easily lost. */
class ToldApartTests {

    private static final String SLEEP = "static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) "
            + "{ Thread.currentThread().interrupt(); } }";

    private static final String OPS = """
                                      enum Op {
                                          FAST(() -> { }), SLOW(() -> slow());
                                          private final Runnable work;
                                          Op(Runnable work) { this.work = work; }
                                          void go() { work.run(); }
                                      }
                                      """;

    @Test
    void aConstantRunsWhatItWasMadeWith() {
        Marked.check("BLK",
                SLEEP + " //! BLK101 error\n" + OPS + """
                                                      void use() {
                                                          javax.swing.SwingUtilities.invokeLater(() -> Op.SLOW.go());
                                                          new Thread(() -> Op.FAST.go()).start();
                                                      }
                                                      """);
    }

    @Test
    void aConstantDoesNotRunWhatAnotherWasMadeWith() {
        Marked.check("BLK", SLEEP + "\n" + OPS + """
                                                 void use() {
                                                     javax.swing.SwingUtilities.invokeLater(() -> Op.FAST.go());
                                                     new Thread(() -> Op.SLOW.go()).start();
                                                 }
                                                 """);
    }

    private static final String CACHE = """
                                        interface Store { String load(String key); }
                                        static class Plain implements Store { public String load(String key) { return key; } }
                                        static class Slow implements Store { public String load(String key) { slow(); return key; } }
                                        static class Cached implements Store {
                                            private final Store behind; private final Map<String, String> seen = new HashMap<>();
                                            Cached(Store behind) { this.behind = behind; }
                                            public String load(String key) { return seen.computeIfAbsent(key, behind::load); }
                                        }
                                        void use() { Store first = new Cached(new Plain()), second = new Cached(new Slow());
                                        """;

    @Test
    void aReferenceThroughAFieldIsThatOfItsOwnObject() {
        Marked.check("BLK", SLEEP + "\n" + CACHE + """
                                                       javax.swing.SwingUtilities.invokeLater(() -> first.load(""));
                                                       new Thread(() -> second.load("")).start();
                                                   }
                                                   """);
    }

    @Test
    void aReferenceThroughAFieldRunsOnTheThreadOfItsObject() {
        Marked.check("BLK", SLEEP + " //! BLK101 error\n" + CACHE
                + """
                      javax.swing.SwingUtilities.invokeLater(() -> second.load(""));
                      new Thread(() -> first.load("")).start();
                  }
                  """);
    }

    @Test
    void aComposedFunctionRunsBothOfItsParts() {
        Marked.check("BLK", """
                            void use(CompletableFuture<Integer> f) {
                                Function<Integer, Integer> twice = n -> n * 2;
                                Function<Integer, Integer> waits = n -> n + f.join(); //! BLK102 error
                                javax.swing.SwingUtilities.invokeLater(() -> twice.andThen(waits).apply(1));
                            }
                            """);
    }

    @Test
    void toComposeFunctionsRunsNeither() {
        Marked.check("BLK",
                """
                void use(CompletableFuture<Integer> f, BlockingQueue<Function<Integer, Integer>> later) {
                    Function<Integer, Integer> waits = n -> n + f.join();
                    javax.swing.SwingUtilities.invokeLater(() -> later.add(waits.andThen(n -> n + 1)));
                }
                """);
    }

    @Test
    void theFirstValueOfAThreadIsMadeWhereItIsAskedFor() {
        Marked.check("BLK", SLEEP + " //! BLK101 error\n"
                + """
                  final ThreadLocal<String> local = ThreadLocal.withInitial(() -> { slow(); return ""; });
                  void use() { javax.swing.SwingUtilities.invokeLater(() -> local.get()); }
                  """);
    }

    @Test
    void toKeepAFirstValueForLaterRunsNothing() {
        Marked.check("BLK", SLEEP + "\n"
                + """
                  ThreadLocal<String> local;
                  void use() {
                      javax.swing.SwingUtilities.invokeLater(() -> local = ThreadLocal.withInitial(() -> { slow(); return ""; }));
                      new Thread(() -> local.get()).start();
                  }
                  """);
    }
}
