import io.netty.channel.*;
import io.netty.buffer.ByteBuf;
public class NettyEventLoopExecute {
  void go(Channel ch) { ch.eventLoop().execute(() -> { try { Thread.sleep(10); } catch (InterruptedException e) { } }); }
}