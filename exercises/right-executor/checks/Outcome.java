import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** What became of a stage. */
final class Outcome<T> {
    private final CountDownLatch complete = new CountDownLatch(1);
    private volatile T value;
    private volatile Throwable thrown;

    static <T> Outcome<T> of(CompletionStage<T> stage) {
        Expect.that(stage != null, BugClass.WRONG_OUTPUT, "A method returned null in place of a stage.");
        Outcome<T> outcome = new Outcome<>();
        stage.whenComplete((value, thrown) -> {
            outcome.value = value;
            outcome.thrown = thrown;
            outcome.complete.countDown();
        });
        return outcome;
    }

    /** Waits for the stage. */
    Outcome<T> await() throws InterruptedException {
        complete.await();
        return this;
    }

    boolean isComplete() {
        return complete.getCount() == 0;
    }

    void expectValue(T expected, String what) {
        expectValue(expected, BugClass.WRONG_OUTPUT, what);
    }

    void expectValue(T expected, BugClass bugClass, String what) {
        if (thrown != null) {
            throw new CheckFailure(bugClass, what, String.valueOf(expected), cause().toString());
        }
        Expect.equal(expected, value, bugClass, what);
    }

    void expectThrown(Throwable expected) {
        Expect.that(thrown != null, BugClass.EXCEPTION_SWALLOWED,
                "A call threw " + expected.getClass().getSimpleName() + ", and its stage completed as if all were well.");
        Throwable cause = cause();
        if (cause != expected && (cause.getClass() != expected.getClass() || cause.getCause() != expected)) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "The stage of a call that threw must complete with what it threw.",
                    expected.toString(), cause.toString());
        }
    }

    /** Without what futures wrap around it. */
    private Throwable cause() {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
