import io.smallrye.mutiny.Uni;
public class MutinyAwait {
  Uni<String> a() { return Uni.createFrom().item("x"); }
  Uni<String> go() { return a().map(x -> a().await().indefinitely()); }
}