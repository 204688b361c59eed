import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ReactorScheduledElastic {
    private final Scheduler elastic = Schedulers.boundedElastic();

    void start(Process process) {
        elastic.schedule(() -> finish(process));
    }

    private static void finish(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
