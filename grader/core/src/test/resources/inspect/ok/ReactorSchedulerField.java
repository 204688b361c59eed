import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.core.scheduler.Scheduler;
public class ReactorSchedulerField {
  private final Scheduler jdbcScheduler = Schedulers.newBoundedElastic(4, 100, "jdbc");
  Mono<Integer> go(java.sql.Statement s) { return Mono.fromCallable(() -> s.executeUpdate("x")).subscribeOn(jdbcScheduler); }
}