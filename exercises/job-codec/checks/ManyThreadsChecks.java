import dev.grade.api.BugClass;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks of the exercise job-codec: threads that encode and decode at the same time. */
class ManyThreadsChecks {
    @Explore(uncaught = BugClass.DATA_RACE)
    void twoThreadsExplored(Round round) {
        for (int i = 0; i < 2; i++) {
            Job job = job(i, 2);
            round.thread("worker " + (i + 1), () -> there(job));
        }
    }

    @Stress
    void eightThreads(Round round) {
        for (int i = 0; i < 8; i++) {
            Job job = job(i, 40);
            round.thread("worker " + (i + 1), () -> round.repeat(10, 1, step -> there(job)));
        }
    }

    private static void there(Job job) throws Exception {
        Jobs.expectSame(job, JobCodec.decode(JobCodec.encode(job)), BugClass.DATA_RACE,
                "Two threads encoded at the same time, and one job holds something of the other's: they write into the same buffer.");
        List<byte[]> messages = JobCodec.batch(List.of(job, job), 100_000);
        Jobs.expectSame(List.of(job, job), JobCodec.unbatch(messages.get(0)), BugClass.DATA_RACE,
                "Two threads packed jobs at the same time, and one message holds something of the other's.");
    }

    private static Job job(int number, int size) {
        int[] data = new int[size];
        Arrays.fill(data, number + 1);
        return new Job("job " + number, data, new ForeignMap(Map.of("owner", "worker " + number)));
    }
}
