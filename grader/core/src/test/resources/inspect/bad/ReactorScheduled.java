import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ReactorScheduled {
    private final Scheduler single = Schedulers.single();

    void start(Process process) {
        single.schedule(() -> finish(process));
    }

    private static void finish(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
