import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
public class ReactorSleepInMap {
  Mono<Integer> go(Mono<Integer> m) { return m.map(x -> { try { Thread.sleep(10); } catch (InterruptedException e) { } return x; }); }
}