import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import org.springframework.web.bind.annotation.*;
import org.springframework.data.jpa.repository.JpaRepository;
@RestController
public class WebFluxRepository {
  interface UserRepository extends JpaRepository<String, Long> { }
  private final UserRepository repo;
  WebFluxRepository(UserRepository repo) { this.repo = repo; }
  @GetMapping("/u/{id}") public Mono<String> user(@PathVariable Long id) { return Mono.justOrEmpty(repo.findById(id)); }
}