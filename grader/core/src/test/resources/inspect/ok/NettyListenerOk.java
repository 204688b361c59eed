import io.netty.channel.*;
import io.netty.buffer.ByteBuf;
public class NettyListenerOk extends ChannelInboundHandlerAdapter {
  @Override public void channelRead(ChannelHandlerContext ctx, Object msg) { ctx.writeAndFlush(msg).addListener(f -> ctx.close()); }
}