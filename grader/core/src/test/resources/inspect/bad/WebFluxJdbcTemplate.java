import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import org.springframework.web.bind.annotation.*;
import org.springframework.jdbc.core.JdbcTemplate;
@RestController
public class WebFluxJdbcTemplate {
  private final JdbcTemplate jdbc;
  public WebFluxJdbcTemplate(JdbcTemplate jdbc) { this.jdbc = jdbc; }
  @GetMapping("/n") public Mono<Integer> count() { Integer n = jdbc.queryForObject("select count(*) from t", Integer.class); return Mono.just(n); }
}