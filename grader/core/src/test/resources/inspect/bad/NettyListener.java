import io.netty.channel.*;
import io.netty.buffer.ByteBuf;
public class NettyListener {
  void go(Channel ch, Object m, java.util.concurrent.CountDownLatch l) { ch.writeAndFlush(m).addListener(f -> l.await()); }
}