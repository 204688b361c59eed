import reactor.core.publisher.Mono;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import org.springframework.web.reactive.function.server.*;
import java.nio.file.*;
public class HandlerFunctionFile {
  public Mono<ServerResponse> read(ServerRequest r) { try { return ServerResponse.ok().bodyValue(Files.readString(Path.of("a"))); } catch (java.io.IOException e) { return Mono.error(e); } }
}