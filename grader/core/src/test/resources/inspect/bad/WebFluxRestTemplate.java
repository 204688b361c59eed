import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;
@RestController
public class WebFluxRestTemplate {
  RestTemplate rest = new RestTemplate();
  @GetMapping("/x") public Mono<String> x() { return Mono.just(rest.getForObject("http://a/", String.class)); }
}