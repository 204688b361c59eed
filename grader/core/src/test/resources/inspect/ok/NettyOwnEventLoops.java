import io.netty.channel.*;
import io.netty.channel.nio.NioEventLoopGroup;
public class NettyOwnEventLoops extends ChannelInitializer<Channel> {
  private final EventLoopGroup slow = new NioEventLoopGroup(4);
  @Override protected void initChannel(Channel ch) {
    Slow handler = new Slow();
    ch.pipeline().addLast(slow, "slow", handler);
  }
  static class Slow extends ChannelInboundHandlerAdapter {
    @Override public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception { ctx.writeAndFlush(msg).await(); }
  }
}
