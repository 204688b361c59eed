import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import java.time.Duration;
public class ReactorDelay {
  Mono<String> go(Mono<String> m) { return m.delayElement(Duration.ofMillis(10)).map(String::trim).filter(s -> !s.isEmpty()); }
}