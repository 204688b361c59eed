import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import org.springframework.web.bind.annotation.*;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
@RestController
public class WebFluxReactive {
  interface Users extends ReactiveCrudRepository<String, Long> { }
  Users users;
  @GetMapping("/u/{id}") public Mono<String> user(@PathVariable Long id) { return users.findById(id); }
}