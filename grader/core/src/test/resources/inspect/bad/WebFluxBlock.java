import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.reactive.function.client.WebClient;
@RestController
public class WebFluxBlock {
  WebClient client;
  @GetMapping("/x") public Mono<String> x() { String s = client.get().uri("/y").retrieve().bodyToMono(String.class).block(); return Mono.just(s); }
}