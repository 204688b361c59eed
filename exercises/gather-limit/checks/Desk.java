import dev.grade.api.Actors;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Calls the student's code on threads of the check, and tells what it means when they do not come back. */
final class Desk {
    final ManualTimer timer = new ManualTimer();

    private final Actors actors;

    Desk(Actors actors) {
        this.actors = actors;
    }

    CompletableFuture<List<String>> gather(List<Job> jobs, int limit) {
        return gatherAll(List.copyOf(jobs), limit);
    }

    CompletableFuture<List<String>> gatherAll(List<? extends Supplier<CompletionStage<String>>> jobs, int limit) {
        List<Supplier<CompletionStage<String>>> tasks = new ArrayList<>(jobs);
        List<CompletableFuture<List<String>>> answer = new ArrayList<>();
        run("caller of gather", () -> answer.add(Gather.gather(tasks, limit)),
                "gather does not return while operations are running: the caller may be an event loop, so nobody may wait in it.");
        return present(answer, "gather");
    }

    CompletionStage<String> withTimeout(CompletionStage<String> stage, long millis) {
        List<CompletionStage<String>> answer = new ArrayList<>();
        run("caller of withTimeout", () -> answer.add(Gather.withTimeout(stage, Duration.ofMillis(millis), timer)),
                "withTimeout does not return before the operation ends: the caller may be an event loop, so nobody may wait in it.");
        return present(answer, "withTimeout");
    }

    CompletionStage<String> retry(Supplier<CompletionStage<String>> operation, int attempts, long pauseMillis) {
        List<CompletionStage<String>> answer = new ArrayList<>();
        run("caller of retry", () -> answer.add(Gather.retry(operation, attempts, Duration.ofMillis(pauseMillis), timer)),
                "retry does not return before the operation has succeeded: the caller may be an event loop, so nobody may wait in it.");
        return present(answer, "retry");
    }

    private static <T> T present(List<T> answer, String method) {
        Expect.that(answer.size() == 1 && answer.getFirst() != null, BugClass.WRONG_OUTPUT, method + " returned null in place of a stage.");
        return answer.getFirst();
    }

    /** Runs what may enter the student's code, on the thread of a service that must not be made to wait. */
    void service(Body body) {
        run("service", body,
                "Whoever completes an operation runs your continuation, and it does not come back: it must not wait, since it may be an event loop.");
    }

    private void run(String name, Body body, String stuck) {
        actors.start(name, body).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC, stuck));
    }

    void await(CountDownLatch latch, BugClass bugClass, String message) {
        actors.start("observer", latch::await).expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }

    void awaitPending(String message) {
        actors.start("observer", timer::awaitPending).expectEnd(diagnosis -> new CheckFailure(
                sleeper() ? BugClass.THREAD_LEAK : BugClass.WRONG_OUTPUT,
                message + (sleeper() ? " A thread sleeps instead: one for each call is too dear, and the timer is there for it." : "")));
    }

    /** Whether a thread sleeps in the student's code; asked of the JVM, for a thread of a student's class hashes as it likes. */
    private static boolean sleeper() {
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(false, false)) {
            boolean inside = false;
            boolean sleeps = false;
            for (StackTraceElement frame : thread.getStackTrace()) {
                inside |= frame.getClassName().equals("Gather") || frame.getClassName().startsWith("Gather$");
                sleeps |= frame.getMethodName().startsWith("sleep") || frame.getMethodName().startsWith("park")
                        || frame.getMethodName().startsWith("wait");
            }
            if (inside && sleeps) {
                return true;
            }
        }
        return false;
    }

    /** Waits for what becomes of a stage; if nothing ever does, that is {@code bugClass}. */
    Outcome outcome(CompletionStage<?> stage, BugClass bugClass, String message) {
        return Outcome.await(stage, actors, bugClass, message);
    }
}
