import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
public class NettySync extends SimpleChannelInboundHandler<String> {
  @Override protected void channelRead0(ChannelHandlerContext ctx, String msg) throws Exception { ctx.writeAndFlush(msg).sync(); }
}