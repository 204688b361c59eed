package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A timer to which one class alone hands its own work may be there to do that work; one that others use, too, makes them late. */
class OwnTimerTests {

    private static final String DISK = """
                                       class Disk {
                                           static void sweep(Path path) {
                                               try { Files.delete(path); } catch (IOException e) { throw new UncheckedIOException(e); }
                                           }
                                       }
                                       """;

    private static String collector(String timer, String more) {
        return """
               class Collector {
                   private final Path path;
                   %s
                   Collector(Path path) { this.path = path; }
                   void start() {
                       timer.schedule(() -> { Disk.sweep(path); }, 5, TimeUnit.SECONDS);
                       timer.schedule(() -> { System.gc(); }, 1, TimeUnit.SECONDS);
                   }
                   %s
               }
               """.formatted(timer, more);
    }

    private static final String TIMER = "private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();";

    private static List<Severity> found(String... classes) {
        return ManyFiles.found("BLK202", classes);
    }

    @Test
    void theWorkOfOneClassOnItsOwnTimerLeavesAWarning() {
        assertThat(found(collector(TIMER, ""), DISK)).containsExactly(Severity.WARNING);
    }

    @Test
    void aTimerOfTheJdkIsTheSame() {
        String own = """
                     class Collector {
                         private final Timer timer = new Timer("collector");
                         private final Timer other = new Timer("other");
                         void start(Path path, Runnable task) {
                             timer.schedule(new TimerTask() { public void run() { Disk.sweep(path); } }, 5000);
                             timer.schedule(new TimerTask() { public void run() { System.gc(); } }, 1000);
                             other.schedule(new TimerTask() { public void run() { task.run(); } }, 1000);
                         }
                     }
                     """;
        assertThat(found(own, DISK)).containsExactly(Severity.WARNING);
    }

    @Test
    void aTimerThatTheMainProgramHandsOverIsTheSame() {
        String own = """
                     class Collector {
                         private final ScheduledExecutorService timer;
                         Collector(ScheduledExecutorService timer) { this.timer = timer; }
                         void start(Path path) {
                             timer.execute(() -> Disk.sweep(path));
                             timer.execute(() -> System.gc());
                         }
                     }
                     """;
        String main = "class Main { void main() { new Collector(Executors.newSingleThreadScheduledExecutor()).start(Path.of(\"a\")); } }";
        assertThat(found(own, DISK, main)).containsExactly(Severity.WARNING);
    }

    @Test
    void whatIsSeenInTheSameFileIsAnError() {
        assertThat(found(collector(TIMER, "") + DISK)).containsExactly(Severity.ERROR);
    }

    @Test
    void aTimerThatAnotherClassUsesServesThatOneToo() {
        String other = "class Other { void use(Collector c) { c.later(() -> System.gc()); } }";
        assertThat(found(collector(TIMER, "void later(Runnable task) { timer.execute(task); }"), DISK, other))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aTimerThatTakesTasksOfAnybodyServesWhoeverHasThem() {
        assertThat(found(collector(TIMER, "public void later(Runnable task) { timer.execute(task); }"), DISK))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aTimerThatTwoClassesAreGivenServesBoth() {
        String other = """
                       class Other {
                           private final ScheduledExecutorService timer;
                           Other(ScheduledExecutorService timer) { this.timer = timer; }
                           void use() { timer.execute(() -> System.gc()); }
                       }
                       """;
        String getter = "Other other() { return new Other(timer); }";
        assertThat(found(collector(TIMER, getter), DISK, other)).containsExactly(Severity.ERROR);
    }

    @Test
    void whatIsCalledALoopIsOne() {
        assertThat(found(collector(TIMER, "").replace("timer", "eventLoop"), DISK)).containsExactly(Severity.ERROR);
    }

    @Test
    void inAGradingItIsALoop() {
        assertThat(ManyFiles.found("BLK202", InspectOptions.defaults().withAllowComments(false), collector(TIMER, ""),
                DISK))
                .containsExactly(Severity.ERROR);
    }

    private static final String SYNC = """
                                       class Sync {
                                           protected final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
                                           protected void flush(Path path) { executor.submit(() -> { Disk.sweep(path); }); }
                                           void sleep() { executor.execute(() -> { System.gc(); }); }
                                       }
                                       """;

    @Test
    void aTimerOnWhichItsClassPlansNothingIsAQueueOfItsOwn() {
        assertThat(found(SYNC + DISK)).containsExactly(Severity.WARNING);
        assertThat(found(SYNC.replace("executor", "eventLoop") + DISK)).containsExactly(Severity.ERROR);
        assertThat(found(SYNC.replace("executor", "timer") + DISK)).containsExactly(Severity.ERROR);
        assertThat(found(SYNC.replace("void sleep()", "Object shared() { return executor; } void sleep()") + DISK))
                .containsExactly(Severity.ERROR);
        assertThat(found(SYNC.replace("executor.execute(() -> { System.gc(); })",
                "executor.schedule(() -> { System.gc(); }, 1, TimeUnit.SECONDS)") + DISK))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aSubclassBelongsToTheClass() {
        String subclass = """
                          class Often extends Sync {
                              void start(Path path) { executor.scheduleAtFixedRate(() -> { flush(path); }, 1, 1, TimeUnit.SECONDS); }
                          }
                          """;
        assertThat(found(SYNC, DISK, subclass)).containsExactly(Severity.WARNING);
        assertThat(found(SYNC, DISK,
                subclass.replace("Often extends Sync", "Often").replace("executor.", "new Sync().executor.")
                        .replace("flush(path)", "System.gc()")))
                .containsExactly(Severity.ERROR);
    }
}
