package dev.grade.inspect;

import dev.grade.inspect.options.InspectOptions;
import org.junit.jupiter.api.Test;

/** A thread that works off tasks of one kind may be there to be blocked by them; one that runs whatever it is given is a loop. */
class OneKindOfTaskTests {

    private static String worker(String fields, String run, String mark) {
        return """
               static class Task implements Runnable {
                   final CompletableFuture<String> f = new CompletableFuture<>();
                   %s
                   public void run() { %s }%s
               }
               static class Worker implements Runnable {
                   private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
                   void add(Task task) { tasks.add(task); }
                   public void run() {
                       try {
                           while (true) { Task next = tasks.take(); next.run(); }
                       } catch (InterruptedException e) {
                           Thread.currentThread().interrupt();
                       }
                   }
               }
               void start(Worker worker) {
                   new Thread(worker).start();
                   worker.add(new Task());
               }
               """.formatted(fields, run, mark);
    }

    @Test
    void aThreadForOneKindOfTaskLeavesAWarning() {
        Marked.check("BLK", worker("", "f.join();", " //! BLK102 warning"));
    }

    @Test
    void aThreadForTasksThatHoldAnyCodeIsALoop() {
        Marked.check("BLK", worker("Runnable body = () -> f.join(); //! BLK102 error", "body.run();", ""));
    }

    @Test
    void inAGradingItIsALoop() {
        Marked.check("BLK", worker("", "f.join();", " //! BLK102 error"),
                InspectOptions.defaults().withAllowComments(false));
    }

    @Test
    void aThreadForTasksOfSeveralClassesIsALoop() {
        Marked.check("BLK", worker("", "f.join();", " //! BLK102 error")
                + "static class Other extends Task { public void run() { } }");
    }
}
