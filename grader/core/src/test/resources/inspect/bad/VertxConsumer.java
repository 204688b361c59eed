import io.vertx.core.Vertx;
public class VertxConsumer {
  void go(Vertx vertx, java.util.concurrent.Semaphore s) { vertx.eventBus().consumer("a", m -> s.acquireUninterruptibly()); }
}