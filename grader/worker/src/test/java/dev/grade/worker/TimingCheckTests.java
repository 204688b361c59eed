package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Timing checks in one worker, of code that is right and of code that is not. */
class TimingCheckTests {
    private static final String STUDENT = """
                                          import java.util.*;
                                          import java.util.concurrent.*;
                                          import java.util.function.*;
                                          class Doer {
                                              private long a;
                                              private long b;
                                              private final Object lockOfA = new Object();
                                              private final Object lockOfB = new Object();
                                              private volatile boolean stop;
                                              void apart(Runnable callback) { callback.run(); }
                                              synchronized void locked(Runnable callback) { callback.run(); }
                                              void inTurn(List<Runnable> callbacks) { callbacks.forEach(Runnable::run); }
                                              void twoAtATime(Runnable callback) throws Exception {
                                                  Semaphore permits = new Semaphore(2);
                                                  for (int i = 0; i < 3; i++) {
                                                      permits.acquire();
                                                      new Thread(() -> { callback.run(); permits.release(); }).start();
                                                  }
                                              }
                                              void addA() { synchronized (lockOfA) { a = a + 1; } }
                                              void addB() { synchronized (lockOfB) { b = b + 1; } }
                                              synchronized void setA() { a = a + 1; }
                                              synchronized void setB() { b = b + 1; }
                                              private final java.util.concurrent.atomic.AtomicLong sum = new java.util.concurrent.atomic.AtomicLong();
                                              private final java.util.concurrent.atomic.AtomicBoolean busy = new java.util.concurrent.atomic.AtomicBoolean();
                                              void addFreely() { sum.incrementAndGet(); a = a + 1; }
                                              void addSpinning() {
                                                  while (!busy.compareAndSet(false, true)) { Thread.onSpinWait(); }
                                                  a = a + 1;
                                                  busy.set(false);
                                              }
                                              static long work(int from, int to) {
                                                  long sum = 0;
                                                  for (int i = from; i < to; i++) { sum += i ^ sum << 3; }
                                                  return sum;
                                              }
                                              static void shared(int n) throws InterruptedException {
                                                  Thread other = new Thread(() -> work(0, n / 2));
                                                  other.start();
                                                  work(n / 2, n);
                                                  other.join();
                                              }
                                              static void alone(int n) throws InterruptedException {
                                                  Thread other = new Thread(() -> work(0, n));
                                                  other.start();
                                                  other.join();
                                              }
                                              static void byTheJdk(java.util.stream.Stream<String> texts) {
                                                  var counts = new java.util.concurrent.atomic.AtomicIntegerArray(5_000);
                                                  texts.forEach(text -> text.chars().forEach(counts::incrementAndGet));
                                                  long sum = 0;
                                                  for (int i = 0; i < counts.length(); i++) sum += counts.get(i);
                                                  if (sum != 800_000) throw new IllegalStateException("" + sum);
                                              }
                                              private long total;
                                              void twoThreads(Runnable half) throws InterruptedException {
                                                  Thread other = new Thread(half);
                                                  other.start();
                                                  half.run();
                                                  other.join();
                                              }
                                              void inTurns(int n) throws InterruptedException {
                                                  twoThreads(() -> {
                                                      for (int i = 0; i < n / 2; i += 50) {
                                                          synchronized (lockOfA) {
                                                              total += work(i, i + 50);
                                                          }
                                                      }
                                                  });
                                              }
                                              private final java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();
                                              void inTurnsByLock(int n) throws InterruptedException {
                                                  twoThreads(() -> {
                                                      for (int i = 0; i < n / 2; i += 50) {
                                                          lock.lock();
                                                          try {
                                                              total += work(i, i + 50);
                                                          } finally {
                                                              lock.unlock();
                                                          }
                                                      }
                                                  });
                                              }
                                              synchronized void add(long more) { total += more; }
                                              void shortLocks(int n) throws InterruptedException {
                                                  twoThreads(() -> {
                                                      for (int i = 0; i < n / 2; i++) {
                                                          add(i ^ total << 3);
                                                      }
                                                  });
                                              }
                                              void spin() { while (!stop) { Thread.onSpinWait(); } }
                                              synchronized void rest() throws InterruptedException { while (!stop) { wait(); } }
                                              synchronized void stop() { stop = true; notifyAll(); }
                                          }
                                          """;
    private static final String CHECKS = """
                                         @Scaling void meets(Instruments timing) {
                                             Doer doer = new Doer();
                                             two(timing, callback -> doer.apart(callback));
                                         }
                                         @Scaling void meetsAtTwoPlaces(Instruments timing) {
                                             Doer doer = new Doer();
                                             two(timing, callback -> doer.apart(callback));
                                             two(timing, callback -> doer.apart(callback));
                                         }
                                         @Scaling void keptOut(Instruments timing) {
                                             Doer doer = new Doer();
                                             two(timing, callback -> doer.locked(callback));
                                         }
                                         @Scaling void inTurn(Instruments timing) {
                                             Rendezvous meeting = timing.rendezvous("a callback", 2);
                                             timing.run("caller", () -> new Doer().inTurn(List.of(meeting::arrive, meeting::arrive)));
                                         }
                                         @Scaling void tooFew(Instruments timing) {
                                             Rendezvous meeting = timing.rendezvous("a callback", 3);
                                             timing.run("caller", () -> new Doer().twoAtATime(meeting::arrive));
                                         }
                                         @Scaling void neverCalled(Instruments timing) {
                                             timing.rendezvous("a callback", 2);
                                         }
                                         private static void two(Instruments timing, java.util.function.Consumer<Runnable> code) {
                                             Rendezvous meeting = timing.rendezvous("a callback", 2, 3);
                                             Body thrice = () -> { for (int i = 0; i < 3; i++) { code.accept(meeting::arrive); } };
                                             Actor one = timing.start("first", thrice);
                                             Actor other = timing.start("second", thrice);
                                             one.expectEnd();
                                             other.expectEnd();
                                         }
                                         @Scaling(steps = true) void sideBySide(Instruments timing) {
                                             Doer doer = new Doer();
                                             timing.expectApart("addA()", doer::addA, "addB()", doer::addB);
                                         }
                                         @Scaling(steps = true) void oneLock(Instruments timing) {
                                             Doer doer = new Doer();
                                             timing.expectApart("setA()", doer::setA, "setB()", doer::setB);
                                         }
                                         @Scaling(steps = true) void withoutLock(Instruments timing) {
                                             Doer doer = new Doer();
                                             timing.expectNeverHeldUp("addFreely()", doer::addFreely, "setA()", doer::setA);
                                         }
                                         @Scaling(steps = true) void spinLock(Instruments timing) {
                                             Doer doer = new Doer();
                                             timing.expectNeverHeldUp("one", doer::addSpinning, "another", doer::addSpinning);
                                         }
                                         @Scaling(steps = true) void sharedWork(Instruments timing) {
                                             timing.expectShared("the work", () -> Doer.shared(20_000));
                                         }
                                         @Scaling(steps = true) void workOfOne(Instruments timing) {
                                             timing.expectShared("the work", () -> Doer.alone(20_000));
                                         }
                                         @Scaling(steps = true) void sharedByTheJdk(Instruments timing) {
                                             timing.expectShared("the work", 800_000, () -> Doer.byTheJdk(texts().parallel()));
                                         }
                                         @Scaling(steps = true) void doneByTheJdk(Instruments timing) {
                                             timing.expectShared("the work", 800_000, () -> Doer.byTheJdk(texts()));
                                         }
                                         private static java.util.stream.Stream<String> texts() {
                                             return java.util.stream.Stream.of("ab", "cd", "ef", "gh").map(text -> text.repeat(100_000));
                                         }
                                         @Scaling(steps = true) void inTurns(Instruments timing) {
                                             timing.expectShared("the work", () -> new Doer().inTurns(40_000));
                                         }
                                         @Scaling(steps = true) void inTurnsByLock(Instruments timing) {
                                             timing.expectShared("the work", () -> new Doer().inTurnsByLock(40_000));
                                         }
                                         @Scaling(steps = true) void shortLocks(Instruments timing) {
                                             timing.expectShared("the work", () -> new Doer().shortLocks(40_000));
                                         }
                                         @Scaling void sameCost(Instruments timing) {
                                             timing.expectCost("a sum", () -> Doer.work(0, 2_000), () -> Doer.work(1, 2_001), 1.25);
                                         }
                                         @Scaling void doubleCost(Instruments timing) {
                                             timing.expectCost("a sum", () -> Doer.work(0, 2_000), () -> Doer.work(0, 4_000), 1.25);
                                         }
                                         @Scaling void rests(Instruments timing) { idle(timing, doer -> doer.rest()); }
                                         @Scaling void spins(Instruments timing) { idle(timing, doer -> doer.spin()); }
                                         interface Waiting { void in(Doer doer) throws Exception; }
                                         private static void idle(Instruments timing, Waiting waiting) {
                                             Doer doer = new Doer();
                                             Actor waiter = timing.start("waiter", () -> waiting.in(doer));
                                             timing.expectIdle("It burns a core.", waiter);
                                             doer.stop();
                                             waiter.expectEnd();
                                         }
                                         @Scaling void ownThreadRests(Instruments timing) { ownThread(timing, doer -> doer.rest()); }
                                         @Scaling void ownThreadSpins(Instruments timing) { ownThread(timing, doer -> doer.spin()); }
                                         private static void ownThread(Instruments timing, Waiting waiting) {
                                             Doer doer = new Doer();
                                             Thread own = Thread.ofPlatform().daemon().start(() -> {
                                                 try { waiting.in(doer); } catch (Exception e) { throw new IllegalStateException(e); }
                                             });
                                             timing.expectIdle("Its own thread burns a core.", own);
                                             doer.stop();
                                         }
                                         @Latency void freeLoop(Instruments timing) throws Exception {
                                             try (var loop = Executors.newSingleThreadExecutor()) {
                                                 Heartbeat heart = timing.heartbeat(loop);
                                                 timing.run("slow service", heart::beat);
                                                 Expect.equal(1, heart.beats(), BugClass.WRONG_OUTPUT, "it must beat");
                                             }
                                         }
                                         @Latency void blockedLoop(Instruments timing) {
                                             var loop = Executors.newSingleThreadExecutor();
                                             Heartbeat heart = timing.heartbeat(loop);
                                             Doer doer = new Doer();
                                             timing.run("customer", () -> loop.submit(() -> doer.apart(heart::beat)).get());
                                         }
                                         """;
    private static Lab.Report report;

    @BeforeAll
    static void runAll() {
        report = lab().runAll("meets", "meetsAtTwoPlaces", "sideBySide", "withoutLock", "sharedWork", "sameCost",
                "rests", "spins", "ownThreadRests", "ownThreadSpins", "doubleCost", "shortLocks", "neverCalled",
                "freeLoop");
    }

    private static Lab lab() {
        return Lab.student("Doer", STUDENT).checks(CHECKS).options("-XX:ActiveProcessorCount=4",
                "-XX:-BackgroundCompilation");
    }

    private static Result of(String check) {
        return report.ended(check).orElseThrow(() -> new AssertionError("no result: " + report)).result();
    }

    /** What never ends costs the worker its life, so each has one of its own. */
    private static Result alone(String check) {
        return lab().run(check).result();
    }

    private static void assertFailed(Result result, BugClass bug, String... says) {
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.FAILED);
        assertThat(result.bugClass()).as(result.message()).contains(bug);
        assertThat(result.message()).contains(says);
    }

    private static void assertPassed(Result result, String measured) {
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASSED);
        assertThat(result.strength().measured()).contains(measured).contains(" core");
    }

    @Test
    void callbacksThatMayOverlapMeet() {
        assertPassed(of("meets"), "met in 3 of 3 rounds");
    }

    @Test
    void meetingsAtSeveralPlacesAreToldTogether() {
        assertPassed(of("meetsAtTwoPlaces"), "met in 6 of 6 rounds");
    }

    @Test
    void aLockAroundTheCallbackIsNamedWithItsLine() {
        assertFailed(alone("keptOut"), BugClass.OVER_SERIALISED, "could not get in", "Doer.java:11",
                "lock of Doer");
    }

    @Test
    void callbacksOneAfterAnotherAreNotConcurrent() {
        assertFailed(alone("inTurn"), BugClass.NOT_CONCURRENT, "no other thread was on its way");
    }

    @Test
    void fewerThanShouldMeetAreCountedAndNoPermitIsBlamed() {
        assertFailed(alone("tooFew"), BugClass.NOT_CONCURRENT,
                "Only 2 threads were inside a callback at once, where 3");
    }

    @Test
    void aCallbackThatIsNeverCalledIsNoPass() {
        assertFailed(of("neverCalled"), BugClass.NOT_CONCURRENT, "Only 0 of 1 times");
    }

    @Test
    void oneCallRunsWhileAnotherIsHeldInItsMiddle() {
        assertPassed(of("sideBySide"), "went through at 1 of 1 places");
    }

    @Test
    void oneLockForBothCallsIsOverSerialised() {
        Result result = alone("oneLock");
        assertFailed(result, BugClass.OVER_SERIALISED, "While 'setA()' was in the middle", "Doer.java:23");
        assertThat(result.evidence()).isInstanceOf(Evidence.WaitFor.class);
    }

    @Test
    void codeWithoutLocksHoldsNobodyUpWhereverItIsStopped() {
        assertPassed(of("withoutLock"), "went through wherever 'addFreely()' was stopped (2 places)");
    }

    @Test
    void aSpinLockHoldsOthersUp() {
        Result result = alone("spinLock");
        assertFailed(result, BugClass.OVER_SERIALISED, "'one' was stopped at Doer.java:", "it spins at Doer.java:");
        assertThat(result.evidence()).isInstanceOf(Evidence.WaitFor.class);
    }

    @Test
    void sharedWorkGoesOnInStep() {
        assertPassed(of("sharedWork"), "work shared by 2 threads in step");
    }

    /** In workers of their own: what other checks have left at work would use processor time, too. */
    @Test
    void whatTheJdkDoesIsTheWorkAlsoIfTheStudentStepsThroughItsResults() {
        assertPassed(alone("sharedByTheJdk"), "the busiest thread did ");
        assertFailed(alone("doneByTheJdk"), BugClass.NOT_CONCURRENT, "no other thread took part");
    }

    @Test
    void workOfTwoThreadsInShortTurnsUnderOneMonitorIsOverSerialised() {
        // whoever overtakes the other again and again is far ahead before it has given the lock away often enough
        assertFailed(alone("inTurns"), BugClass.OVER_SERIALISED, "lock of Object");
    }

    @Test
    void workOfTwoThreadsInShortTurnsUnderOneLockIsOverSerialised() {
        assertFailed(alone("inTurnsByLock"), BugClass.OVER_SERIALISED, "ReentrantLock");
    }

    @Test
    void aLockForEachSingleChangeIsNotJudged() {
        assertPassed(of("shortLocks"), "work shared by 2 threads in step");
    }

    @Test
    void workOfOneThreadIsNotConcurrent() {
        assertFailed(alone("workOfOne"), BugClass.NOT_CONCURRENT, "One thread does all of the work");
    }

    @Test
    void equalCostPassesWithItsRatio() {
        assertPassed(of("sameCost"), "cost ratio ");
    }

    @Test
    void doubleCostFailsWithItsRatio() {
        Result result = of("doubleCost");
        assertFailed(result, BugClass.TOO_SLOW, "A sum takes", "at most 1.25 times");
        assertThat(result.evidence()).isInstanceOfSatisfying(Evidence.Ratio.class,
                ratio -> assertThat(ratio.low()).isBetween(1.25, ratio.ratio()));
    }

    @Test
    void aThreadThatWaitsAtRestIsIdle() {
        assertPassed(of("rests"), "no processor time used");
    }

    @Test
    void aThreadThatSpinsBurnsACore() {
        assertFailed(of("spins"), BugClass.BUSY_WAIT, "It burns a core.");
    }

    @Test
    void aThreadThatTheCodeStartedIsIdleAtRest() {
        assertPassed(of("ownThreadRests"), "no processor time used");
    }

    @Test
    void aThreadThatTheCodeStartedBurnsACoreWhenItSpins() {
        assertFailed(of("ownThreadSpins"), BugClass.BUSY_WAIT, "Its own thread burns a core.");
    }

    @Test
    void aLoopThatIsFreeBeatsMeanwhile() {
        assertPassed(of("freeLoop"), "all of 1 heartbeats ran");
    }

    @Test
    void aLoopThatWaitsForTheSlowThingNeverBeats() {
        assertFailed(alone("blockedLoop"), BugClass.BLOCKING_IN_ASYNC, "heartbeat", "Doer.java:10");
    }
}
