package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import org.junit.jupiter.api.Test;

/** In the file of the task one doubt is allowed; where the call stands in another file, a way with a doubt leaves a warning. */
class OutOfSightTests {

    private static String task(String code) {
        return "class Task { void use(Store store, InputStream in) { SwingUtilities.invokeLater(() -> { " + code
                + " }); } }";
    }

    /** Two files: a warning; the same in one file, and in a grading, an error. */
    private static void isAWarningOnlyFarAway(String rule, String task, String store) {
        assertThat(ManyFiles.found(rule, task, store)).containsExactly(Severity.WARNING);
        assertThat(ManyFiles.found(rule, task + store)).containsExactly(Severity.ERROR);
        assertThat(ManyFiles.found(rule, InspectOptions.defaults().withAllowComments(false), task, store))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aWayWithoutDoubtIsAnErrorHoweverFar() {
        String store = """
                       class Store {
                           void load() { read(Path.of("a")); }
                           static String read(Path path) {
                               try { return Files.readString(path); } catch (IOException e) { throw new UncheckedIOException(e); }
                           }
                       }
                       """;
        assertThat(ManyFiles.found("BLK202", task("store.load();"), store)).containsExactly(Severity.ERROR);
    }

    @Test
    void aFutureThatWasKeptMayBeThere() {
        isAWarningOnlyFarAway("BLK102", task("store.ready();"),
                """
                class Store {
                    private final CompletableFuture<String> opened = new CompletableFuture<>();
                    void open() { opened.complete(""); }
                    String ready() { return opened.join(); }
                }
                """);
    }

    @Test
    void aFutureThatIsMadeOnTheWayCannotBeThere() {
        String store = """
                       class Store {
                           private final ExecutorService pool = Executors.newCachedThreadPool();
                           private CompletableFuture<String> ask() { return CompletableFuture.supplyAsync(() -> "", pool); }
                           String ready() { return ask().join(); }
                           String ownPromise() {
                               var promise = new CompletableFuture<String>();
                               pool.execute(() -> promise.complete(""));
                               return promise.join();
                           }
                       }
                       """;
        assertThat(ManyFiles.found("BLK102", task("store.ready(); store.ownPromise();"), store))
                .containsExactly(Severity.ERROR, Severity.ERROR);
    }

    @Test
    void aFutureThatTheTaskHandsOnWasJustMade() {
        String store = "class Store { static String wait(CompletableFuture<String> f) { return f.join(); } }";
        assertThat(ManyFiles.found("BLK102", task("Store.wait(CompletableFuture.supplyAsync(() -> \"\"));"), store))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aLatchThatWasKeptMayBeOpen() {
        isAWarningOnlyFarAway("BLK105", task("store.ready();"),
                """
                class Store {
                    private final CountDownLatch opened = new CountDownLatch(1);
                    void open() { opened.countDown(); }
                    void ready() {
                        try { opened.await(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                    }
                }
                """);
    }

    @Test
    void anyStreamMayBeInMemory() {
        isAWarningOnlyFarAway("BLK201", task("Store.read(in);"),
                """
                class Store {
                    static int read(InputStream in) {
                        try { return new BufferedInputStream(in).read(); } catch (IOException e) { throw new UncheckedIOException(e); }
                    }
                }
                """);
    }

    @Test
    void aStreamOfAFileIsNoneInMemoryHoweverFar() {
        String store = """
                       class Store {
                           private final InputStream in;
                           Store(InputStream in) { this.in = in; }
                           static Store of(String name) throws IOException { return new Store(new FileInputStream(name)); }
                           int read() {
                               try { return in.read(); } catch (IOException e) { throw new UncheckedIOException(e); }
                           }
                       }
                       """;
        assertThat(ManyFiles.found("BLK201", task("store.read();"), store)).containsExactly(Severity.ERROR);
    }

    @Test
    void aClassMayHaveBeenInitialisedBefore() {
        isAWarningOnlyFarAway("BLK202", task("System.out.println(Store.NAMES);"),
                """
                class Store {
                    static final List<String> NAMES = names();
                    private static List<String> names() {
                        try { return Files.readAllLines(Path.of("a")); } catch (IOException e) { throw new UncheckedIOException(e); }
                    }
                }
                """);
    }

    @Test
    void aChoiceOfMethodsIsOneDoubtTooMany() {
        isAWarningOnlyFarAway("BLK202", task("store.load();"),
                """
                class Store {
                    private Runnable loader;
                    void inMemory() { loader = () -> System.getProperty("a"); }
                    void onDisk() { loader = () -> new File("a").delete(); }
                    void load() { loader.run(); }
                }
                """);
    }

    @Test
    void aStreamThatIsSomewhereInMemoryMayBeThatOne() {
        isAWarningOnlyFarAway("BLK201", task("new Store(new ByteArrayInputStream(new byte[9])).read();"),
                """
                class Store {
                    private final DataInputStream in;
                    Store(InputStream in) { this.in = new DataInputStream(in); }
                    static Store of(String name) throws IOException { return new Store(new FileInputStream(name)); }
                    int read() {
                        try { return in.readInt(); } catch (IOException e) { throw new UncheckedIOException(e); }
                    }
                }
                """);
    }

    @Test
    void aChannelThatIsMadeNonBlockingSomewhereMayBeSoByThen() {
        isAWarningOnlyFarAway("BLK203", task("store.send();"),
                """
                class Store {
                    private final SocketChannel channel;
                    Store(SocketChannel channel) { this.channel = channel; }
                    static Store open(SocketAddress address) throws IOException {
                        SocketChannel channel = SocketChannel.open();
                        channel.configureBlocking(true);
                        channel.connect(address);
                        channel.configureBlocking(false);
                        return new Store(channel);
                    }
                    void send() {
                        try { channel.write(ByteBuffer.allocate(1)); } catch (IOException e) { throw new UncheckedIOException(e); }
                    }
                }
                """);
    }

    @Test
    void aChannelThatNobodyMadeNonBlockingBlocksHoweverFar() {
        String store = """
                       class Store {
                           private final SocketChannel channel;
                           Store(SocketChannel channel) { this.channel = channel; }
                           static Store open(SocketAddress address) throws IOException {
                               return new Store(SocketChannel.open(address));
                           }
                           void send() {
                               try { channel.write(ByteBuffer.allocate(1)); } catch (IOException e) { throw new UncheckedIOException(e); }
                           }
                       }
                       """;
        assertThat(ManyFiles.found("BLK203", task("store.send();"), store)).containsExactly(Severity.ERROR);
    }
}
