import io.vertx.core.*;
import java.util.concurrent.*;
public class VertxWorker {
  static class Slow extends AbstractVerticle { @Override public void start() throws Exception { Thread.sleep(1000); } }
  void deploy(Vertx v) { v.deployVerticle(new Slow(), new DeploymentOptions().setWorker(true)); }
}