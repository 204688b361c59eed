package dev.grade.inspect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which threads call the handlers of asynchronous channels. */
class ChannelGroupTests {

    private static String use(String open, String mark) {
        return """
               void use(CompletableFuture<String> f) throws IOException {
                   var cached = Executors.newCachedThreadPool();
                   var two = Executors.newFixedThreadPool(2);
                   var options = Set.<OpenOption>of(StandardOpenOption.READ);
                   CompletionHandler<Integer, Void> handler = new CompletionHandler<>() {
                       public void completed(Integer n, Void v) { f.join(); }%s
                       public void failed(Throwable t, Void v) { f.completeExceptionally(t); }
                   };
                   %s
               }
               """.formatted(mark, open);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "AsynchronousFileChannel.open(Path.of(\"a\")).read(ByteBuffer.allocate(1), 0, null, handler);",
            "AsynchronousFileChannel.open(Path.of(\"a\"), options, two).read(ByteBuffer.allocate(1), 0, null, handler);",
            "AsynchronousSocketChannel.open().read(ByteBuffer.allocate(1), null, handler);",
            "AsynchronousSocketChannel.open(AsynchronousChannelGroup.withThreadPool(two)).write(ByteBuffer.allocate(1), null, handler);",
            "AsynchronousSocketChannel.open(AsynchronousChannelGroup.withFixedThreadPool(2, Thread::new)).read(ByteBuffer.allocate(1), null, handler);",
    })
    void fewThreadsServeAllChannels(String open) {
        Marked.check("BLK1", use(open, " //! BLK102 error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "AsynchronousFileChannel.open(Path.of(\"a\"), options, cached).read(ByteBuffer.allocate(1), 0, null, handler);",
            "AsynchronousSocketChannel.open(AsynchronousChannelGroup.withThreadPool(cached)).write(ByteBuffer.allocate(1), null, handler);",
            "AsynchronousSocketChannel.open(AsynchronousChannelGroup.withCachedThreadPool(cached, 1)).read(ByteBuffer.allocate(1), null, handler);",
            "AsynchronousFileChannel.open(Path.of(\"a\"), options, Executors.newVirtualThreadPerTaskExecutor()).read(ByteBuffer.allocate(1), 0, null, handler);",
    })
    void aPoolThatGrowsMayBeBlocked(String open) {
        Marked.check("BLK1", use(open, ""));
    }

    @Test
    void ofAPoolThatNobodyKnowsNothingIsProved() {
        Marked.check("BLK1", """
                             void use(CompletableFuture<String> f, ExecutorService given) throws IOException {
                                 AsynchronousFileChannel.open(Path.of("a"), Set.of(StandardOpenOption.READ), given)
                                         .read(ByteBuffer.allocate(1), 0, null, new CompletionHandler<Integer, Void>() {
                                             public void completed(Integer n, Void v) { f.join(); }
                                             public void failed(Throwable t, Void v) { }
                                         });
                             }
                             """);
    }

    @Test
    void aConnectionIsToldOnTheGroupsThreadToo() {
        Marked.check("BLK",
                """
                void use(AsynchronousSocketChannel c, SocketAddress to, CompletableFuture<String> f, CompletableFuture<String> g) {
                    c.connect(to, null, new CompletionHandler<Void, Void>() {
                        public void completed(Void n, Void v) { f.join(); } //! BLK102 error
                        public void failed(Throwable t, Void v) { g.getNow(""); }
                    });
                }
                """);
    }
}
