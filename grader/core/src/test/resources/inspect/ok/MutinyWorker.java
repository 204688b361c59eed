import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
public class MutinyWorker {
  Uni<String> go() { return Uni.createFrom().item(() -> { try { Thread.sleep(10); } catch (InterruptedException e) { } return "x"; }).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()); }
}