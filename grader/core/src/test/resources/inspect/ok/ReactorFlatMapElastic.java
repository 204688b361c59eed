import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import org.springframework.jdbc.core.JdbcTemplate;
public class ReactorFlatMapElastic {
  JdbcTemplate jdbc;
  Mono<Integer> go(Mono<String> m) { return m.flatMap(s -> Mono.fromCallable(() -> jdbc.queryForObject(s, Integer.class)).subscribeOn(Schedulers.boundedElastic())); }
}