package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import org.junit.jupiter.api.Test;

/** Code that the constants of an enum and the components of a record hold. */
class EnumAndRecordTests {

    private static final String SLEEP = """
                                        static String slow() {
                                            try { Thread.sleep(5000); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } //! BLK101 error
                                            return "";
                                        }
                                        """;

    // Only the declared type is known, and another constant may be meant.
    @Test
    void theBodyOfSomeConstantMayRun() {
        Marked.check("BLK", SLEEP.replace("error", "warning")
                + """
                  enum Op {
                      FAST { String go() { return ""; } },
                      SLOW { String go() { return slow(); } };
                      abstract String go();
                  }
                  void use(Op op) { javax.swing.SwingUtilities.invokeLater(() -> op.go()); }
                  """);
    }

    @Test
    void theBodyOfANamedConstantRuns() {
        Marked.check("BLK", SLEEP + """
                                    enum Op implements Supplier<String> {
                                        FAST { public String get() { return ""; } },
                                        SLOW { public String get() { return slow(); } }
                                    }
                                    void use() { javax.swing.SwingUtilities.invokeLater(() -> Op.SLOW.get()); }
                                    """);
    }

    @Test
    void theBodyOfAnotherConstantDoesNotRun() {
        Marked.check("BLK",
                SLEEP.replace("//! BLK101 error", "") + """
                                                        enum Op implements Supplier<String> {
                                                            FAST { public String get() { return ""; } },
                                                            SLOW { public String get() { return slow(); } }
                                                        }
                                                        void use() {
                                                            Op op = Op.FAST;
                                                            javax.swing.SwingUtilities.invokeLater(() -> op.get());
                                                            new Thread(() -> Op.SLOW.get()).start();
                                                        }
                                                        """);
    }

    @Test
    void whatAConstantIsMadeWithRuns() {
        Marked.check("BLK", SLEEP + """
                                    enum Op {
                                        FAST(() -> ""), SLOW(() -> slow());
                                        private final Supplier<String> work;
                                        Op(Supplier<String> work) { this.work = work; }
                                        String go() { return work.get(); }
                                    }
                                    void use(Op op) { javax.swing.SwingUtilities.invokeLater(() -> op.go()); }
                                    """);
    }

    @Test
    void aComponentRunsThroughItsField() {
        Marked.check("BLK",
                SLEEP + """
                        record Job(String name, Supplier<String> work) { String go() { return work.get(); } }
                        void use() {
                            Job job = new Job("a", () -> slow());
                            javax.swing.SwingUtilities.invokeLater(job::go);
                        }
                        """);
    }

    @Test
    void aComponentRunsThroughItsAccessor() {
        Marked.check("BLK", SLEEP + """
                                    record Job(String name, Supplier<String> work) { }
                                    void use() {
                                        Job job = new Job("a", Case::slow);
                                        javax.swing.SwingUtilities.invokeLater(() -> job.work().get());
                                    }
                                    """);
    }

    @Test
    void aComponentRunsThroughAnotherConstructor() {
        Marked.check("BLK", SLEEP + """
                                    record Job(String name, Supplier<String> work) {
                                        Job(Supplier<String> work) { this("?", work); }
                                        String go() { return work.get(); }
                                    }
                                    void use() { javax.swing.SwingUtilities.invokeLater(new Job(() -> slow())::go); }
                                    """);
    }

    @Test
    void aComponentOfAnotherRecordDoesNotRun() {
        Marked.check("BLK", SLEEP.replace("//! BLK101 error", "")
                + """
                  record Job(String name, Supplier<String> work) { String go() { return work.get(); } }
                  record Other(Supplier<String> work) { String go() { return work.get(); } }
                  void use() {
                      Job job = new Job("a", () -> "");
                      javax.swing.SwingUtilities.invokeLater(job::go);
                      new Thread(new Other(() -> slow())::go).start();
                  }
                  """);
    }

    @Test
    void anAccessorThatIsWrittenAnswersWhatItSays() {
        Marked.check("BLK", SLEEP.replace("//! BLK101 error", "")
                + """
                  record Job(Supplier<String> work) {
                      public Supplier<String> work() { return () -> ""; }
                  }
                  void use() {
                      Job job = new Job(() -> slow());
                      javax.swing.SwingUtilities.invokeLater(() -> job.work().get());
                  }
                  """);
    }

    @Test
    void anAnswerOfGetNowThatIsKeptTellsThatTheFutureIsDone() {
        Marked.check("BLK", """
                            final Map<String, CompletableFuture<String>> all = new ConcurrentHashMap<>();
                            CompletableFuture<String> find(String key) {
                                return all.computeIfAbsent(key, k -> CompletableFuture.supplyAsync(() -> k));
                            }
                            void use() {
                                javax.swing.SwingUtilities.invokeLater(() -> {
                                    CompletableFuture<String> future = find("a");
                                    String now = future.getNow(null);
                                    if (now != null) { System.getProperty(future.join()); }
                                    if (now == null) { System.getProperty(future.join()); } //! BLK102 error
                                    String other = future.getNow("b");
                                    if (other != null) { System.getProperty(find("c").join()); } //! BLK102 error
                                });
                            }
                            """);
    }

    @Test
    void theBodyOfAConstantIsCalledByItsName() {
        String source = """
                        class Case {
                            enum Op {
                                SLOW { void go() throws InterruptedException { Thread.sleep(5000); } };
                                abstract void go() throws InterruptedException;
                            }
                            void use() {
                                javax.swing.SwingUtilities.invokeLater(() -> {
                                    try { Op.SLOW.go(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                                });
                            }
                        }
                        """;
        var finding = Inspector.inspect(Sources.of("Case.java", source), InspectOptions.defaults()).findings()
                .getFirst();
        assertThat(finding.path()).extracting(PathStep::call).anyMatch(c -> c.endsWith("-> Op.SLOW.go"));
    }
}
