import io.vertx.core.Vertx;
public class VertxRunOnContext {
  void go() { Vertx vertx = Vertx.vertx(); vertx.runOnContext(v -> { try { java.util.concurrent.TimeUnit.SECONDS.sleep(1); } catch (InterruptedException e) { } }); }
}