import io.vertx.core.*;
import java.util.concurrent.*;
public class VertxExecuteBlocking extends AbstractVerticle {
  @Override public void start() { vertx.executeBlocking(() -> { Thread.sleep(1000); return "x"; }).onSuccess(x -> System.out.println(x)); }
}