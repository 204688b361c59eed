import java.nio.*; import java.nio.channels.*; import java.util.concurrent.*;
public class CompletionHandler2 {
  void go(AsynchronousSocketChannel ch, ByteBuffer b, CountDownLatch other) {
    ch.read(b, null, new CompletionHandler<Integer, Void>() {
      public void completed(Integer n, Void v) { try { other.await(); } catch (Exception e) { } }
      public void failed(Throwable t, Void v) { }
    });
  }
}
