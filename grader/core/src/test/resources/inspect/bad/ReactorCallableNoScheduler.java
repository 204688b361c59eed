import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import java.nio.file.*;
public class ReactorCallableNoScheduler {
  Mono<String> go(Path p) { return Mono.fromCallable(() -> Files.readString(p)); }
}