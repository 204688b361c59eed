import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;

// A scope with a joiner for each: it interrupts and waits by itself. A preview in JDK 25.
public final class Scatter {
    private Scatter() {
    }

    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.<T>anySuccessfulResultOrThrow(),
                settings -> settings.withTimeout(limit))) {
            calls.forEach(scope::fork);
            return scope.join();
        } catch (StructuredTaskScope.TimeoutException late) {
            throw new TimeoutException();
        } catch (StructuredTaskScope.FailedException failed) {
            throw new ExecutionException(failed.getCause());
        }
    }

    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.<T>allSuccessfulOrThrow())) {
            calls.forEach(scope::fork);
            return scope.join().map(StructuredTaskScope.Subtask::get).toList();
        } catch (StructuredTaskScope.FailedException failed) {
            throw new ExecutionException(failed.getCause());
        }
    }
}
