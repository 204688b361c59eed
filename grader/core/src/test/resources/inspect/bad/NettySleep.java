import io.netty.channel.*;
import io.netty.buffer.ByteBuf;
public class NettySleep extends ChannelInboundHandlerAdapter {
  @Override public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception { Thread.sleep(100); ctx.writeAndFlush(msg); }
}