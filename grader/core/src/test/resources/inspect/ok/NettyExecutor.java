import io.netty.channel.*;
import java.util.concurrent.*;
public class NettyExecutor extends ChannelInboundHandlerAdapter {
  ExecutorService db = Executors.newCachedThreadPool();
  @Override public void channelRead(ChannelHandlerContext ctx, Object msg) { db.submit(() -> { Thread.sleep(100); ctx.writeAndFlush("x"); return null; }); }
}