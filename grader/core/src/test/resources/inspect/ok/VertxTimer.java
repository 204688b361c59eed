import io.vertx.core.*;
import java.util.concurrent.*;
public class VertxTimer extends AbstractVerticle {
  @Override public void start() { vertx.setTimer(1000, id -> vertx.eventBus().publish("a", "b")); }
}