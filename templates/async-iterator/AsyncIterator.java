import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Elements that come one after another, each when it is ready. */
public interface AsyncIterator<T> {
    /** Asks for the next element; empty at the end. Is called again only when the stage before has completed. */
    CompletionStage<Optional<T>> next();
}
