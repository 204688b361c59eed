package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An error is certain; what only may be is a warning, and says why it is no more. */
class CertaintyTests {

    private static final InspectOptions POSTS = InspectOptions.defaults().withEventLoops(Set.of("Loop#post"));

    @Test
    void anObjectWithAGetIsNoTaskByThat() {
        Marked.check("BLK", """
                            interface Loop { void post(Object message); }
                            record Box(Future<String> f) { String get() throws Exception { return f.get(); } }
                            void use(Loop loop, Future<String> f) { loop.post(new Box(f)); }
                            """, POSTS);
    }

    @Test
    void anObjectOfATypeThatIsToBeRunIsOne() {
        Marked.check("BLK", """
                            interface Loop { void post(Object message); }
                            interface Job { void run(); }
                            record Wait(CompletableFuture<String> f) implements Job {
                                public void run() { f.join(); } //! BLK102 error
                            }
                            record Ask(CompletableFuture<String> f) implements Supplier<String> {
                                public String get() { return f.join(); } //! BLK102 error
                            }
                            void use(Loop loop, CompletableFuture<String> f) {
                                loop.post(new Wait(f));
                                loop.post(new Ask(f));
                                loop.post(new Runnable() {
                                    public void run() { f.join(); } //! BLK102 error
                                });
                            }
                            """, POSTS);
    }

    @Test
    void aTimeOfZeroIsZeroInEveryUnit() {
        Marked.check("BLK", """
                            static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                            final Lock lock = new ReentrantLock();
                            final Condition free = lock.newCondition();
                            boolean isFree;
                            void use() {
                                loop.execute(() -> take(0, TimeUnit.SECONDS));
                            }
                            void take(long time, TimeUnit unit) {
                                lock.lock();
                                try {
                                    long left = unit.toNanos(time);
                                    while (!isFree) {
                                        if (left <= 0) { return; }
                                        left = free.awaitNanos(left);
                                    }
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                } finally {
                                    lock.unlock();
                                }
                            }
                            """);
    }

    @Test
    void aTimeThatIsConvertedAndLongIsAWait() {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                final Lock lock = new ReentrantLock();
                final Condition free = lock.newCondition();
                boolean isFree;
                void use() {
                    loop.execute(() -> take(3, TimeUnit.SECONDS));
                    loop.execute(() -> grow());
                }
                void take(long time, TimeUnit unit) {
                    lock.lock();
                    try {
                        long left = unit.toNanos(time);
                        while (!isFree) {
                            if (left <= 0) { return; }
                            left = free.awaitNanos(left); //! BLK103 error
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        lock.unlock();
                    }
                }
                void grow() {
                    long pause = 0;
                    for (int i = 0; i < 3; i++) {
                        try { Thread.sleep(pause); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } //! BLK101 error
                        pause += 200;
                    }
                }
                """);
    }

    @Test
    void aConditionThatNobodyCanReadLeavesAWarningThatSaysSo() {
        String source = """
                        import java.util.concurrent.*;
                        class Case {
                            final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                            void use(Missing library, CompletableFuture<String> f) {
                                loop.execute(() -> {
                                    if (library.isSettled(f)) { f.join(); }
                                });
                            }
                        }
                        """;
        List<Finding> found = Inspector.inspect(Sources.of("Case.java", source), InspectOptions.defaults()).findings()
                .stream().filter(f -> f.rule().equals("BLK102")).toList();
        assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(found.getFirst().why()).contains("A warning and no error, as a condition before it");
    }

    @Test
    void aLoopThatThrowsTheReadyKeysAwayServesNobody() {
        Marked.check("BLK",
                """
                void writesAll(SocketChannel channel, Selector borrowed, ByteBuffer buffer, Future<String> f) throws Exception {
                    while (buffer.hasRemaining()) {
                        if (channel.write(buffer) == 0) {
                            borrowed.selectedKeys().clear();
                            borrowed.select(1000);
                            f.get();
                        }
                    }
                }
                void serves(Selector selector, Future<String> f) throws Exception {
                    while (true) {
                        selector.select();
                        for (SelectionKey key : selector.selectedKeys()) { f.get(); } //! BLK102 error
                        selector.selectedKeys().clear();
                    }
                }
                """);
    }

    @Test
    void whoBlocksATimerOfHisOwnMakesNobodyElseLate() {
        Marked.check("BLK",
                """
                private Timer purge;
                private final ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor();
                void start(Future<String> f) {
                    purge = new Timer("purge");
                    purge.scheduleAtFixedRate(new TimerTask() {
                        public void run() { try { f.get(); } catch (Exception e) { } } //! BLK102 warning
                    }, 0, 1000);
                    sweep.scheduleWithFixedDelay(() -> { try { f.get(); } catch (Exception e) { } }, 1, 1, TimeUnit.HOURS); //! BLK102 warning
                }
                void stop() {
                    if (purge != null) { purge.cancel(); }
                    sweep.shutdown();
                }
                """);
    }

    @Test
    void whoBlocksATimerThatOthersUseMakesThemLate() {
        Marked.check("BLK",
                """
                private final Timer timer = new Timer();
                private final ScheduledExecutorService shared = Executors.newSingleThreadScheduledExecutor();
                private final ScheduledExecutorService once = Executors.newSingleThreadScheduledExecutor();
                void start(Future<String> f, Runnable other) {
                    timer.scheduleAtFixedRate(new TimerTask() {
                        public void run() { try { f.get(); } catch (Exception e) { } } //! BLK102 error
                    }, 0, 1000);
                    timer.schedule(new TimerTask() { public void run() { other.run(); } }, 5);
                    shared.scheduleWithFixedDelay(() -> { try { f.get(); } catch (Exception e) { } }, 1, 1, TimeUnit.HOURS); //! BLK102 error
                    once.schedule(() -> { try { f.get(); } catch (Exception e) { } return 1; }, 1, TimeUnit.HOURS); //! BLK102 error
                }
                ScheduledExecutorService shared() { return shared; }
                """);
    }

    @Test
    void aStreamThatIsNullFirstIsWhatItBecomes() {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                void use(Serializable it, Path path) {
                    loop.execute(() -> { try { copy(it); save(it, path); } catch (IOException e) { } });
                }
                static void copy(Serializable it) throws IOException {
                    ObjectOutputStream out = null;
                    try { out = new ObjectOutputStream(new ByteArrayOutputStream()); out.writeObject(it); }
                    finally { if (out != null) { out.close(); } }
                }
                static void save(Serializable it, Path path) throws IOException {
                    ObjectOutputStream out = null;
                    out = new ObjectOutputStream(new FileOutputStream("kept")); //! BLK201 error
                    out.writeObject(it); //! BLK201 error
                }
                """);
    }

    @Test
    void aTimerThatPlansOneObjectAgainAndAgainMakesNobodyElseLate() {
        Marked.check("BLK", """
                            static class Saver {
                                private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
                                private final Callable<Void> save;
                                Saver(CountDownLatch latch) {
                                    timer.setKeepAliveTime(5, TimeUnit.SECONDS);
                                    save = () -> {
                                        latch.await(); //! BLK105 warning
                                        return null;
                                    };
                                }
                                void soon() { timer.schedule(save, 1, TimeUnit.SECONDS); }
                                void now() { timer.submit(save); }
                            }
                            """);
    }

    @Test
    void aTimerThatPlansAnotherTaskTooMakesThatOneLate() {
        Marked.check("BLK", """
                            static class Saver {
                                private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
                                private final Callable<Void> save;
                                Saver(CountDownLatch latch) {
                                    save = () -> {
                                        latch.await(); //! BLK105 error
                                        return null;
                                    };
                                }
                                void soon() { timer.schedule(save, 1, TimeUnit.SECONDS); }
                                void now() { timer.execute(this::close); }
                                private void close() { }
                            }
                            """);
    }

    @Test
    void aTimerThatPlansATaskForEachCallMakesTheNextOneLate() {
        Marked.check("BLK",
                """
                static class Retry {
                    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                    void later(CompletableFuture<String> f) {
                        timer.schedule(() -> { f.join(); }, 1, TimeUnit.SECONDS); //! BLK102 error
                    }
                }
                """);
    }

    @Test
    void aCheckThatAnswersItsArgumentKeepsWhatIsKnownOfIt() {
        Marked.check("BLK",
                """
                static class Connection {
                    final SocketChannel channel;
                    Connection(SelectionKey key) {
                        channel = Objects.requireNonNull((SocketChannel) key.channel(), "no channel");
                    }
                    void read() throws IOException { channel.read(ByteBuffer.allocate(1)); }
                }
                void loop(Selector selector) throws IOException {
                    while (true) {
                        selector.select();
                        for (SelectionKey key : selector.selectedKeys()) { ((Connection) key.attachment()).read(); }
                        selector.selectedKeys().clear();
                    }
                }
                """);
    }

    /** A holder hands on to one of two jobs, behind so many calls; only one of the jobs waits. */
    private static String behind(int calls, String severity) {
        var ways = new StringBuilder();
        for (int i = 1; i < calls; i++) {
            ways.append("void step").append(i).append("() { step").append(i + 1).append("(); }\n");
        }
        return """
               static class Holder {
                   private Runnable job;
                   void set(Runnable job) { this.job = job; }
                   void step0() { step1(); }
                   %s
                   void step%d() { job.run(); }
               }
               void use(Holder first, Holder second, CompletableFuture<String> f) {
                   first.set(() -> System.getProperty("a"));
                   second.set(() -> f.join()); //! BLK102 %s
                   javax.swing.SwingUtilities.invokeLater(() -> first.step0());
               }
               """.formatted(ways, calls, severity);
    }

    @Test
    void aChoiceProvesNothingAtTheEndOfALongWay() {
        Marked.check("BLK", behind(1, "error"));
        Marked.check("BLK", behind(6, "warning"));
    }

    @Test
    void aSubmissionGainsNothingByALongWay() {
        Marked.check("BLK", behind(6, "error"), InspectOptions.defaults().withAllowComments(false));
    }
}
