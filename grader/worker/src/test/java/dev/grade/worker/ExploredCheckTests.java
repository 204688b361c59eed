package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.worker.Lab.Report;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.WorkOrder.Exploration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worker says of checks whose schedules it explores; all of them in one worker, and two in a second. */
class ExploredCheckTests {
    private static final String STUDENT = """
                                          import java.util.concurrent.locks.*;
                                          class Box {
                                              private final Lock one = new ReentrantLock();
                                              private final Object two = new Object();
                                              private int plain;
                                              private volatile int count;
                                              void firstOrder() {
                                                  one.lock();
                                                  try {
                                                      synchronized (two) {
                                                          plain++;
                                                      }
                                                  } finally {
                                                      one.unlock();
                                                  }
                                              }
                                              void secondOrder() {
                                                  synchronized (two) {
                                                      one.lock();
                                                      one.unlock();
                                                  }
                                              }
                                              int increment() {
                                                  return ++count;
                                              }
                                              int plain() {
                                                  return plain;
                                              }
                                              void wait(int[] ignored) throws InterruptedException {
                                                  synchronized (two) {
                                                      if (count == 0) {
                                                          two.wait();
                                                      }
                                                  }
                                              }
                                              void announce() {
                                                  count = 1;
                                                  synchronized (two) {
                                                      two.notifyAll();
                                                  }
                                              }
                                              int count() {
                                                  return count;
                                              }
                                              void waitsOutOfReach() throws InterruptedException {
                                                  new java.lang.ref.ReferenceQueue<Object>().remove();
                                              }
                                              void bump(Cell cell) {
                                                  cell.set(cell.get() + 1);
                                              }
                                              void bumpByReference(Cell cell) {
                                                  java.util.Optional.of(cell.get() + 1).ifPresent(cell::set);
                                              }
                                              private final Condition counted = one.newCondition();
                                              void awaitTwo() throws InterruptedException {
                                                  one.lock();
                                                  try {
                                                      while (count < 2) {
                                                          counted.await();
                                                      }
                                                  } finally {
                                                      one.unlock();
                                                  }
                                              }
                                              void countAndTellOnce() {
                                                  for (int i = 0; i < 2; i++) {
                                                      one.lock();
                                                      if (++count == 1) {
                                                          counted.signal();
                                                      }
                                                      one.unlock();
                                                  }
                                              }
                                              void forget() {
                                                  throw new IllegalStateException("nothing to forget");
                                              }
                                          }
                                          """;
    private static final String GIVEN = """
                                        import java.util.concurrent.atomic.AtomicInteger;
                                        class Cell {
                                            private final AtomicInteger value = new AtomicInteger();
                                            int get() {
                                                return value.get();
                                            }
                                            void set(int now) {
                                                value.set(now);
                                            }
                                        }
                                        """;
    private static final String CHECKS = """
                                         @Explore void bumps(Round round) {
                                             Box box = new Box();
                                             Cell cell = new Cell();
                                             round.thread("A", () -> box.bump(cell));
                                             round.thread("B", () -> box.bump(cell));
                                             round.after(() -> Expect.equal(2, cell.get(), BugClass.LOST_UPDATE, "one is lost"));
                                         }
                                         @Explore void bumpsByReference(Round round) {
                                             Box box = new Box();
                                             Cell cell = new Cell();
                                             round.thread("A", () -> box.bumpByReference(cell));
                                             round.thread("B", () -> box.bumpByReference(cell));
                                             round.after(() -> Expect.equal(2, cell.get(), BugClass.LOST_UPDATE, "one is lost"));
                                         }
                                         @Explore void locks(Round round) {
                                             Box box = new Box();
                                             round.thread("A", box::firstOrder);
                                             round.thread("B", box::secondOrder);
                                         }
                                         @Explore void counts(Round round) {
                                             Box box = new Box();
                                             for (String name : List.of("A", "B")) {
                                                 round.thread(name, () -> round.repeat(100, 1, i -> box.increment()));
                                             }
                                             round.after(() -> Expect.equal(2, box.count(), BugClass.LOST_UPDATE, "one is lost"));
                                         }
                                         @Explore void reads(Round round) {
                                             Box box = new Box();
                                             round.thread("A", box::firstOrder);
                                             round.thread("B", box::plain);
                                         }
                                         @Explore(remedy = "Take turns.") void readsWithoutLocks(Round round) {
                                             Box box = new Box();
                                             round.thread("A", box::firstOrder);
                                             round.thread("B", box::plain);
                                         }
                                         @Explore(races = false) void readsAnyway(Round round) {
                                             Box box = new Box();
                                             round.thread("A", box::firstOrder);
                                             round.thread("B", box::plain);
                                         }
                                         @Explore void waits(Round round) {
                                             Box box = new Box();
                                             round.thread("waiter", () -> {
                                                 box.wait(null);
                                                 Expect.that(box.count() == 1, BugClass.CHECK_THEN_ACT, "went on too early");
                                             });
                                             round.thread("announcer", box::announce);
                                         }
                                         @Explore void waitsAgain(Round round) {
                                             Box box = new Box();
                                             round.thread("waiter", box::awaitTwo);
                                             round.thread("counter", box::countAndTellOnce);
                                         }
                                         @Explore(uncaught = BugClass.EXCEPTION_SWALLOWED) void throwsUp(Round round) {
                                             round.thread("A", new Box()::forget);
                                         }
                                         @Explore void waitsOutOfReach(Round round) {
                                             round.thread("A", new Box()::waitsOutOfReach);
                                         }
                                         @Explore void leavesAThread(Round round) {
                                             round.thread("A", () -> new Thread(() -> {
                                                 try {
                                                     new LinkedBlockingQueue<String>().take();
                                                 } catch (InterruptedException e) {
                                                     throw new IllegalStateException(e);
                                                 }
                                             }).start());
                                             round.thread("B", () -> Expect.equal(100, round.times(5, 100), BugClass.WRONG_OUTPUT, "times"));
                                         }
                                         static final class Counter {
                                             private int count;
                                             int increment() { return ++count; }
                                         }
                                         @Explore void history(Round round) {
                                             Box box = new Box();
                                             History history = round.history(Counter.class);
                                             for (String name : List.of("A", "B")) {
                                                 round.thread(name, () -> history.call(box::increment, "increment"));
                                             }
                                         }
                                         """;
    private static final Exploration BUDGET = new Exploration(800, 200_000, List.of(), "");

    private static Lab lab;
    private static Report report;

    @BeforeAll
    static void exploreAll() {
        lab = Lab.student("Box", STUDENT).given("Cell", GIVEN).checks(CHECKS);
        report = lab.exploreAll(BUDGET, "locks", "counts", "reads", "readsWithoutLocks", "readsAnyway", "waits",
                "waitsAgain",
                "throwsUp",
                "leavesAThread", "history", "bumps", "bumpsByReference");
    }

    private static Result result(String check) {
        return report.ended(check).orElseThrow(() -> new AssertionError(report.toString())).result();
    }

    @Test
    void aDeadlockIsToldWithLinesAndLocks() {
        Result result = result("locks");

        assertThat(result.bugClass()).contains(BugClass.DEADLOCK);
        assertThat(result.message()).contains("'A'", "'B'", "Box.java:");
        assertThat(result.strength().schedules()).isPositive();
        assertThat(result.evidence()).isInstanceOfSatisfying(Evidence.Interleaving.class, told -> {
            assertThat(told.steps()).extracting(Evidence.Step::thread).contains("A", "B").doesNotContain("main");
            assertThat(told.story()).contains("holds");
            assertThat(told.replay()).startsWith("grade-trace/");
        });
    }

    @Test
    void whatAnAssertionSaysIsTheMessage() {
        Result result = result("counts");

        assertThat(result.bugClass()).contains(BugClass.LOST_UPDATE);
        assertThat(result.message()).isEqualTo("one is lost. Expected 2, but was 1.");
    }

    @Test
    void theChecksOwnLinesAreNotShown() {
        assertThat(result("counts").evidence()).isInstanceOfSatisfying(Evidence.Interleaving.class,
                told -> assertThat(told.steps()).extracting(Evidence.Step::file).isSubsetOf("Box.java", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bumps", "bumpsByReference"})
    void whatHappensInAGivenFileIsToldAtTheLineThatCalledIt(String check) {
        assertThat(result(check).evidence()).isInstanceOfSatisfying(Evidence.Interleaving.class, told -> {
            assertThat(told.steps()).extracting(Evidence.Step::op).contains("Cell.get", "Cell.set");
            assertThat(told.steps()).extracting(Evidence.Step::file).contains("Box.java").isSubsetOf("Box.java", "");
        });
    }

    @Test
    void whoWaitsForASignalHoldsNeitherTheLockNorTheCondition() {
        Result result = result("waitsAgain");

        assertThat(result.message()).contains("'waiter' waits in Condition.await").doesNotContain("holds");
        assertThat(result.evidence()).isInstanceOfSatisfying(Evidence.Interleaving.class,
                told -> assertThat(told.steps())
                        .flatExtracting(Evidence.Step::holds).contains("ReentrantLock 1")
                        .doesNotContain("ConditionObject 1"));
    }

    @Test
    void aRaceWithoutConsequencesFailsUnlessTheAuthorAllowsIt() {
        assertThat(result("reads").bugClass()).contains(BugClass.DATA_RACE);
        assertThat(result("reads").message()).contains("Box.plain", "nothing orders the two");
        assertThat(result("readsAnyway").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatOrdersTheTwoIsSaidAsTheExerciseAllowsIt() {
        assertThat(result("reads").message())
                .endsWith(" Guard both with one lock, or make the field volatile or atomic.");
        assertThat(result("readsWithoutLocks").message()).contains("Box.plain")
                .endsWith(" nothing orders the two. Take turns.");
    }

    @Test
    void aWaitWithoutALoopIsNamedAsTheCause() {
        Result result = result("waits");

        assertThat(result.bugClass()).contains(BugClass.SPURIOUS_WAKEUP);
        assertThat(result.message()).startsWith("went on too early.").contains("while loop");
    }

    @Test
    void theAuthorNamesWhatAnEscapedExceptionMeans() {
        assertThat(result("throwsUp").bugClass()).contains(BugClass.EXCEPTION_SWALLOWED);
        assertThat(result("throwsUp").message()).contains("IllegalStateException", "nothing to forget", "Box.java:");
    }

    @Test
    void aWaitForThreadsThatNoScheduleKnowsIsUnclearAndEnds() {
        Result result = lab.exploreAll(BUDGET, "waitsOutOfReach").ended("waitsOutOfReach").orElseThrow().result();

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.message())
                .startsWith("Nothing can be said about the schedules of this code: the program waits in ")
                .endsWith(", which the explorer does not control.").contains(" at Box.java:");
    }

    @Test
    void theRoundIsOverWhenItsOwnThreadsAre() {
        assertThat(result("leavesAThread").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void historiesComeHomeAndACondemnedOneFails() {
        List<CallHistory> seen = report.messages().stream().filter(Message.Observed.class::isInstance)
                .map(Message.Observed.class::cast).filter(observed -> observed.checkId().equals("history"))
                .flatMap(observed -> observed.histories().stream()).toList();
        assertThat(result("history").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(seen).doesNotHaveDuplicates()
                .anyMatch(history -> history.calls().stream().allMatch(call -> call.outcome().equals("i1")))
                .anyMatch(history -> history.calls().stream().anyMatch(call -> call.outcome().equals("i2")));

        List<CallHistory> wrong = seen.stream()
                .filter(history -> history.calls().stream().allMatch(call -> call.outcome().equals("i1"))).toList();
        Result found = lab.exploreAll(BUDGET.condemning(wrong), "history").ended("history").orElseThrow().result();
        assertThat(found.bugClass()).contains(BugClass.NOT_LINEARIZABLE);
        assertThat(found.message()).contains("'A' increment() = 1", "'B' increment() = 1", "meanwhile");

        String trace = ((Evidence.Interleaving) found.evidence()).replay();
        Result again = lab.exploreAll(BUDGET.condemning(wrong).playing(trace), "history").ended("history")
                .map(Message.Ended::result).orElseThrow();
        assertThat(again.bugClass()).isEqualTo(Optional.of(BugClass.NOT_LINEARIZABLE));
    }
}
