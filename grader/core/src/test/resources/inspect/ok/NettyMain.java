import io.netty.channel.*;
import io.netty.buffer.ByteBuf;
import io.netty.bootstrap.ServerBootstrap;
public class NettyMain {
  public static void main(String[] a) throws Exception { ServerBootstrap b = new ServerBootstrap(); ChannelFuture f = b.bind(8080).sync(); f.channel().closeFuture().sync(); }
}