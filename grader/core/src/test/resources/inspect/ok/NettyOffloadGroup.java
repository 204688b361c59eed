import io.netty.channel.*;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.*;
public class NettyOffloadGroup extends ChannelInitializer<Channel> {
  static final EventExecutorGroup group = new DefaultEventExecutorGroup(16);
  @Override protected void initChannel(Channel ch) { ch.pipeline().addLast(group, new Slow()); }
  static class Slow extends ChannelInboundHandlerAdapter {
    @Override public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception { Thread.sleep(100); ctx.write(msg); }
  }
}