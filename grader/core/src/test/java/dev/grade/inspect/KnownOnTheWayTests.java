package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the way to a call tells of types, of constants around a lambda, and of the place where a stream was made. */
class KnownOnTheWayTests {

    private static final String LOOP = """
                                       static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                                       """;

    private static void check(String body) {
        Marked.check("BLK", LOOP + body);
    }

    private static List<Severity> ofLibrary(String stream) {
        String source = """
                        import io.netty.buffer.ByteBuf;
                        import io.netty.buffer.ByteBufOutputStream;
                        import io.netty.channel.*;
                        import java.io.*;
                        class Case extends ChannelInboundHandlerAdapter {
                            @Override public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
                                ByteBuf buffer = ctx.alloc().buffer();
                                try (Writer out = new OutputStreamWriter(new BufferedOutputStream(%s))) { print(out); }
                            }
                            static void print(Writer out) throws IOException { out.write("a"); }
                        }
                        """.formatted(stream);
        return Inspector.inspect(Sources.of("Case.java", source), InspectOptions.defaults()).findings().stream()
                .filter(finding -> finding.rule().equals("BLK201")
                        && finding.message().contains("waits for the other end"))
                .map(finding -> finding.severity()).distinct().toList();
    }

    @Test
    void aBufferOfNettyBehindWrappersIsInMemory() {
        assertThat(ofLibrary("new ByteBufOutputStream(buffer)")).isEmpty();
        assertThat(ofLibrary("new FileOutputStream(\"log\")")).containsExactly(Severity.ERROR);
    }

    private static List<Severity> ofStream(String body) {
        String source = """
                        import reactor.core.publisher.Mono;
                        import reactor.core.scheduler.Schedulers;
                        import java.util.concurrent.CompletableFuture;
                        class Store {
                            Mono<String> next(boolean isOpen, CompletableFuture<String> f) {
                                %s
                            }
                        }
                        """.formatted(body);
        return Inspector.inspect(Sources.of("Store.java", source), InspectOptions.defaults()).findings().stream()
                .filter(finding -> finding.rule().equals("BLK102")).map(finding -> finding.severity()).toList();
    }

    @Test
    void aStreamThatIsMadeOffTheLoopMayRunThereToo() {
        assertThat(ofStream("""
                            if (isOpen && !Schedulers.isInNonBlockingThread()) {
                                Mono.fromCallable(() -> f.join()).subscribe();
                            }
                            return Mono.fromFuture(f);
                            """)).containsExactly(Severity.WARNING);
    }

    @Test
    void aStreamThatIsMadeOnTheLoopIsTold() {
        assertThat(ofStream("""
                            if (isOpen && Schedulers.isInNonBlockingThread()) {
                                Mono.fromCallable(() -> f.join()).subscribe();
                            }
                            return Mono.fromFuture(f);
                            """)).containsExactly(Severity.ERROR);
    }

    @Test
    void aTaskForTheLoopRunsThereWhereverItIsMade() {
        Marked.check("BLK", """
                            void use(CompletableFuture<String> f) {
                                if (!javax.swing.SwingUtilities.isEventDispatchThread()) {
                                    javax.swing.SwingUtilities.invokeLater(() -> f.join()); //! BLK102 error
                                }
                            }
                            """);
    }

    @Test
    void aStreamInMemoryIsNoFile() {
        check("""
              static class Kept extends ByteArrayOutputStream { }
              void use(byte[] bytes, ByteBuffer buffer) {
                  Kept kept = new Kept();
                  loop.execute(() -> { try { write(buffer, kept); } catch (IOException e) { } });
                  OutputStream any = new ByteArrayOutputStream();
                  loop.execute(() -> { try { write(buffer, any); } catch (IOException e) { } });
              }
              static void write(ByteBuffer buffer, OutputStream out) throws IOException {
                  if (out instanceof FileOutputStream) {
                      ((FileOutputStream) out).getChannel().write(buffer);
                      return;
                  }
                  if (out instanceof FileOutputStream file && buffer.hasRemaining()) {
                      file.getChannel().write(buffer);
                  }
              }
              """);
    }

    @Test
    void aScannerOfTextStaysOneWhateverItIsToldToUse() {
        check("""
              void use(String text, File file) {
                  loop.execute(() -> {
                      Scanner words = new Scanner(text).useDelimiter(",").useLocale(Locale.ROOT);
                      while (words.hasNext()) { System.out.println(words.next()); }
                  });
                  loop.execute(() -> {
                      try (Scanner lines = new Scanner(file).useDelimiter(",")) { //! BLK201 error
                          System.out.println(lines.next()); //! BLK201 error
                      } catch (IOException e) { }
                  });
              }
              """);
    }

    @Test
    void aStreamThatMayBeAFileIsOne() {
        check("""
              void use(OutputStream any, ByteBuffer buffer, String name) {
                  loop.execute(() -> { try { write(buffer, any); } catch (IOException e) { } });
                  loop.execute(() -> {
                      try (var kept = new ByteArrayOutputStream()) { write(buffer, kept); } catch (IOException e) { }
                  });
              }
              static void write(ByteBuffer buffer, OutputStream out) throws IOException {
                  if (out instanceof FileOutputStream file) {
                      file.getChannel().write(buffer); //! BLK202 error
                  }
                  if (out instanceof Flushable) {
                      Thread.yield();
                  }
              }
              """);
    }

    @Test
    void aTypeSaysNothingOfBeingNull() {
        check("""
              void use(CompletableFuture<String> f) {
                  loop.execute(() -> load(f, new ByteArrayOutputStream()));
                  ByteArrayOutputStream none = null;
                  loop.execute(() -> load(f, none));
              }
              static void load(CompletableFuture<String> f, OutputStream out) {
                  if (out instanceof FileOutputStream) { Thread.yield(); }
                  if (out == null) { f.join(); } //! BLK102 error
              }
              """);
    }

    @Test
    void aLambdaHasTheConstantsOfTheMethodAroundIt() {
        check("""
              enum Mode { NOW, LATER }
              void use(CompletableFuture<String> f) {
                  loop.execute(() -> load(f, Mode.LATER));
                  loop.execute(() -> direct(f, false));
              }
              static void load(CompletableFuture<String> f, Mode mode) {
                  helped(() -> {
                      if (mode == Mode.NOW) { f.join(); }
                  });
              }
              static void direct(CompletableFuture<String> f, boolean waits) {
                  Optional.of(f).ifPresent(it -> {
                      if (waits) { it.join(); }
                  });
              }
              static void helped(Runnable r) { again(r); }
              static void again(Runnable r) { r.run(); }
              """);
    }

    @Test
    void aLambdaOfAnotherCallHasOtherConstants() {
        check("""
              enum Mode { NOW, LATER }
              void use(CompletableFuture<String> f) {
                  loop.execute(() -> load(f, Mode.LATER));
                  loop.execute(() -> load(f, Mode.NOW));
              }
              static void load(CompletableFuture<String> f, Mode mode) {
                  helped(() -> {
                      if (mode == Mode.NOW) { f.join(); } //! BLK102 error
                  });
              }
              static void helped(Runnable r) { again(r); }
              static void again(Runnable r) { r.run(); }
              """);
    }

    @Test
    void aLambdaThatWasKeptHasTheConstantsOfThatTime() {
        check("""
              private Runnable kept;
              void use(CompletableFuture<String> f) {
                  load(f, true);
                  loop.execute(() -> load(f, false));
              }
              void load(CompletableFuture<String> f, boolean waits) {
                  if (kept != null) { kept.run(); }
                  kept = () -> {
                      if (waits) { f.join(); } //! BLK102 error
                  };
              }
              """);
    }

    @Test
    void anObjectThatMayHaveNothingToWaitForLeavesAWarning() {
        check("""
              static class Page {
                  private final CompletableFuture<String> later;
                  private final String text;
                  Page(CompletableFuture<String> later) { this.later = later; this.text = null; }
                  Page(String text) { this.text = text; this.later = null; }
                  String text() { return later != null ? later.join() : text; } //! BLK102 warning
              }
              void show(Page page) { loop.execute(() -> page.text()); }
              """);
    }

    @Test
    void anObjectThatAlwaysWaitsIsTold() {
        check("""
              static class Page {
                  private final CompletableFuture<String> later;
                  Page(CompletableFuture<String> later) { this.later = later; }
                  String text() { return later != null ? later.join() : ""; } //! BLK102 error
              }
              void show(Page page) { loop.execute(() -> page.text()); }
              """);
    }
}
