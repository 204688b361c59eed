import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.*;
public class VertxCompose {
  Future<String> go(Future<Path> p) { return p.map(x -> { try { return Files.readString(x); } catch (java.io.IOException e) { throw new RuntimeException(e); } }); }
}