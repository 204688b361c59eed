import io.vertx.core.*;
import java.util.concurrent.*;
public class VertxStartBlocks extends AbstractVerticle {
  @Override public void start() throws Exception { CompletableFuture<String> f = new CompletableFuture<>(); f.get(); }
}