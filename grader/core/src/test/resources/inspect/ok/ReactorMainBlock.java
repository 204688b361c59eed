import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
public class ReactorMainBlock {
  public static void main(String[] a) { System.out.println(Mono.just("x").map(String::trim).block()); }
}