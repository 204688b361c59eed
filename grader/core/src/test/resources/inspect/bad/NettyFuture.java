import io.netty.channel.*;
import java.util.concurrent.*;
public class NettyFuture extends ChannelInboundHandlerAdapter {
  ExecutorService db = Executors.newCachedThreadPool();
  @Override public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception { String r = db.submit(() -> "x").get(); ctx.write(r); }
}