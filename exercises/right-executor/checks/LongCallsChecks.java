import dev.grade.api.BugClass;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Checks of the exercise right-executor with calls that last for minutes. Time is virtual here. */
class LongCallsChecks {
    private static final String CUT = "A call took two minutes and was not run to its end, because the service had been closed in the meantime: "
            + "close lets every call that was handed in before go on for as long as it takes.";

    @Explore
    void closeIsPatient(Round round) {
        HybridService service = new HybridService();
        round.thread("client", () -> {
            List<Outcome<Integer>> outcomes = List.of(Outcome.of(service.io(lasting(1))), Outcome.of(service.cpu(lasting(2))));
            service.close();
            for (int i = 0; i < outcomes.size(); i++) {
                outcomes.get(i).await().expectValue(i + 1, BugClass.WRONG_OUTPUT, CUT);
            }
        });
    }

    private static Callable<Integer> lasting(int result) {
        return () -> {
            boolean counted = new CountDownLatch(1).await(2, TimeUnit.MINUTES);
            return counted ? 0 : result;
        };
    }
}
