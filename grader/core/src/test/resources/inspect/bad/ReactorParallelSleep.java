import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
public class ReactorParallelSleep {
  void go() { Flux.range(1, 10).publishOn(Schedulers.parallel()).doOnNext(i -> { try { Thread.sleep(10); } catch (InterruptedException e) { } }).subscribe(); }
}