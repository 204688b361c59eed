import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.*;
public class VertxBlockingHandler extends AbstractVerticle {
  @Override public void start() { Router r = Router.router(vertx); r.get("/x").blockingHandler(this::slow); }
  void slow(RoutingContext ctx) { try { Thread.sleep(100); } catch (InterruptedException e) { } ctx.end(); }
}