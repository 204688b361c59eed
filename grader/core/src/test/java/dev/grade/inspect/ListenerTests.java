package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listener is told of a future when it is complete, however the listener is written; of another future that says nothing. */
class ListenerTests {

    private static List<String> waits(String body) {
        String source = """
                        import io.netty.channel.*;
                        import io.netty.util.concurrent.*;
                        import java.util.concurrent.CompletableFuture;
                        import java.util.function.BiConsumer;
                        class Case extends ChannelInboundHandlerAdapter {
                            @Override public void channelRead(ChannelHandlerContext ctx, Object msg) {
                                %s
                            }
                        }
                        """.formatted(body);
        return Inspector.inspect(Sources.of("Case.java", source), InspectOptions.defaults()).findings().stream()
                .filter(f -> f.rule().equals("BLK102")).map(f -> f.severity().name()).toList();
    }

    @Test
    void aListenerDoesNotWaitForItsOwnFuture() {
        assertThat(waits("ctx.write(msg).addListener(f -> f.sync());")).isEmpty();
        assertThat(waits("ctx.write(msg).addListener((ChannelFutureListener) f -> f.sync());")).isEmpty();
        assertThat(waits("ctx.write(msg).addListener((GenericFutureListener<Future<Void>>) (f -> { f.sync(); }));"))
                .isEmpty();
        assertThat(waits("ChannelFutureListener told = f -> f.sync(); ctx.write(msg).addListener(told);")).isEmpty();
    }

    @Test
    void aListenerWaitsForAnotherFuture() {
        assertThat(waits("ctx.write(msg).addListener((ChannelFutureListener) f -> ctx.close().sync());"))
                .containsExactly("ERROR");
        assertThat(waits(
                "ChannelFuture other = ctx.close(); ctx.write(msg).addListener((ChannelFutureListener) f -> other.sync());"))
                .containsExactly("ERROR");
    }

    @Test
    void aContinuationThatIsCastIsOneOfItsStage() {
        assertThat(waits("""
                         CompletableFuture<String> f = new CompletableFuture<>();
                         f.whenComplete((BiConsumer<String, Throwable>) (v, t) -> f.join());
                         """)).isEmpty();
        assertThat(waits("""
                         CompletableFuture<String> f = new CompletableFuture<>();
                         CompletableFuture<String> g = new CompletableFuture<>();
                         f.whenComplete((BiConsumer<String, Throwable>) (v, t) -> g.join());
                         """)).isNotEmpty();
    }

    @Test
    void aHandlersOwnMethodIsNoneOfNettys() {
        String source = """
                        import io.netty.channel.*;
                        import java.util.concurrent.CompletableFuture;
                        class Case extends ChannelDuplexHandler implements AutoCloseable {
                            final CompletableFuture<String> f = new CompletableFuture<>();
                            @Override public void close() { f.join(); }
                            @Override public void close(ChannelHandlerContext ctx, ChannelPromise p) { f.get(); }
                        }
                        """;
        assertThat(Inspector.inspect(Sources.of("Case.java", source), InspectOptions.defaults()).findings().stream()
                .filter(f -> f.rule().equals("BLK102")).map(f -> f.line())).containsExactly(6);
    }
}
