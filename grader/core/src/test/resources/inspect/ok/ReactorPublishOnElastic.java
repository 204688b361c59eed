import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
public class ReactorPublishOnElastic {
  Flux<Integer> go(Flux<Integer> f) { return f.publishOn(Schedulers.boundedElastic()).map(i -> { try { Thread.sleep(10); } catch (InterruptedException e) { } return i; }); }
}