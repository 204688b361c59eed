import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.sql.*;
public class VertxHandlerJdbc extends AbstractVerticle {
  @Override public void start() { Router router = Router.router(vertx); router.get("/x").handler(this::list); }
  private void list(RoutingContext ctx) { try (Connection c = DriverManager.getConnection("jdbc:h2:mem:")) { ctx.end("ok"); } catch (SQLException e) { ctx.fail(e); } }
}