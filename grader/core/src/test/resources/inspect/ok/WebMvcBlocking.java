import org.springframework.web.bind.annotation.*;
import org.springframework.jdbc.core.JdbcTemplate;
@RestController
public class WebMvcBlocking {
  JdbcTemplate jdbc;
  @GetMapping("/n") public Integer count() { return jdbc.queryForObject("select 1", Integer.class); }
}