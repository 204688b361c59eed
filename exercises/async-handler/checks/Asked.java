import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A request on its way, the session it belongs to, and what became of it. */
final class Asked implements Session {
    private final EventLoop loop;
    private final AtomicInteger records = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean offLoop;
    private volatile Response recorded;
    private volatile Response response;
    private volatile String problem;
    private volatile boolean inTime;
    private volatile boolean gaveUp;

    Asked(EventLoop loop) {
        this.loop = loop;
    }

    /** Hands the request to the handler; to be called on the loop. {@code whenAnswered} runs at the first answer. */
    void handOver(OrderHandler handler, long orderId, Runnable whenAnswered) {
        try {
            CompletionStage<Response> stage = handler.handle(new Request(orderId, this));
            if (stage == null) {
                answer(null, "handle returned null in place of a stage", whenAnswered);
            } else {
                stage.whenComplete((answer, failure) -> answer(answer, failure == null
                        ? (answer == null ? "the stage completed with null" : null)
                        : "the stage completed with " + failure.getClass().getSimpleName(), whenAnswered));
            }
        } catch (Throwable thrown) {
            answer(null, "handle threw " + thrown.getClass().getSimpleName(), whenAnswered);
        }
    }

    private void answer(Response answer, String trouble, Runnable whenAnswered) {
        if (answers.getAndIncrement() == 0) {
            inTime = records.get() > 0;
            response = answer;
            problem = trouble;
            whenAnswered.run();
            answered.countDown();
        }
    }

    @Override
    public void record(Response written) {
        if (!loop.inLoop()) {
            offLoop = true;
        }
        recorded = written;
        records.incrementAndGet();
    }

    /** Says that the answer came because the handler no longer waited for the database. */
    void gaveUp() {
        gaveUp = true;
    }

    void await() throws InterruptedException {
        answered.await();
    }

    int records() {
        return records.get();
    }

    boolean offLoop() {
        return offLoop;
    }

    boolean recordedInTime() {
        return inTime;
    }

    /** Whether the request was answered with a refusal. */
    boolean refused() {
        return problem == null && response.status() != 200;
    }

    void expectSameAsRecorded() {
        expectNoProblem("");
        Expect.that(recorded != null && recorded.status() == response.status() && recorded.totalCents() == response.totalCents(),
                BugClass.WRONG_OUTPUT, "The session has another response than the stage completed with.");
    }

    void expectOk(long total, BugClass bugClass, String message) {
        expectNoProblem("");
        Expect.that(!gaveUp || response.status() == 200, BugClass.SELF_DEADLOCK,
                "The handler gave up on the database before its answer had arrived: the answer is a task of the loop, and can't be run while the handler waits there.");
        Expect.equal(200, response.status(), bugClass, message + " The status is not 200, although nothing failed.");
        Expect.equal(total, response.totalCents(), bugClass, message);
    }

    void expectUnavailable(String why) {
        expectNoProblem(" when " + why);
        Expect.that(response.status() == 503, BugClass.EXCEPTION_SWALLOWED, "The status is " + response.status()
                + " although " + why + ": the exception was lost, and the customer is told something wrong.");
        Expect.equal(0L, response.totalCents(), BugClass.WRONG_OUTPUT, "An unavailable response has a total.");
    }

    void expectUnavailableOr(long total, String why) {
        if (problem != null || response.status() != 200 || response.totalCents() != total) {
            expectUnavailable(why);
        }
    }

    private void expectNoProblem(String when) {
        if (problem != null) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "Every request must be answered with a Response, but" + when + " " + problem + ".");
        }
    }
}
