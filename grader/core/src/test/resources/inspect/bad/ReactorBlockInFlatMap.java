import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
public class ReactorBlockInFlatMap {
  Mono<String> name(int id) { return Mono.just("x" + id); }
  Flux<String> go(Flux<Integer> ids) { return ids.map(id -> name(id).block()); }
}