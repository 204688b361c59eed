import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import java.time.Duration;
public class ReactorInterval {
  void go(java.sql.Statement s) { Flux.interval(Duration.ofSeconds(1)).subscribe(t -> { try { s.executeQuery("select 1"); } catch (java.sql.SQLException e) { } }); }
}