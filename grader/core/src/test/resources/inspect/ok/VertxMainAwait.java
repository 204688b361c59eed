import io.vertx.core.*;
public class VertxMainAwait {
  public static void main(String[] a) throws Exception { Vertx v = Vertx.vertx(); v.deployVerticle("x").toCompletionStage().toCompletableFuture().get(); }
}