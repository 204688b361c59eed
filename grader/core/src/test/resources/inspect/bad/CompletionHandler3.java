import java.nio.*; import java.nio.channels.*; import java.util.concurrent.*;
public class CompletionHandler3 {
  void go(AsynchronousSocketChannel ch, ByteBuffer b, CountDownLatch other) {
    ch.read(b, "x", new CompletionHandler<Integer, String>() {
      public void completed(Integer n, String v) { try { other.await(); } catch (Exception e) { } }
      public void failed(Throwable t, String v) { }
    });
  }
}
