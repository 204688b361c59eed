import io.vertx.core.*;
import java.util.concurrent.*;
public class VertxTimerSleep extends AbstractVerticle {
  @Override public void start() { vertx.setTimer(10, id -> { try { Thread.sleep(1000); } catch (InterruptedException e) { } }); }
}