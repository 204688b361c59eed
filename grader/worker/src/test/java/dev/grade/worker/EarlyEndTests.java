package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks of work that one thread is to do alone, and of searches that are to end early. */
class EarlyEndTests {
    private static final String STUDENT = """
                                          import java.util.*;
                                          import java.util.function.*;
                                          class Doer {
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
                                              private volatile boolean found;
                                              boolean find(int[] in, int parts, Predicate<int[]> search) throws InterruptedException {
                                                  found = false;
                                                  var threads = new ArrayList<Thread>();
                                                  for (int i = 0; i < parts; i++) {
                                                      int[] part = Arrays.copyOfRange(in, in.length / parts * i, in.length / parts * (i + 1));
                                                      threads.add(new Thread(() -> { if (search.test(part)) { found = true; } }));
                                                  }
                                                  for (Thread thread : threads) { thread.start(); }
                                                  for (Thread thread : threads) { thread.join(); }
                                                  return found;
                                              }
                                              boolean givesUp(int[] part) {
                                                  for (int x : part) { if (x > 0) { return true; } if (found) { return false; } }
                                                  return false;
                                              }
                                              boolean looksAtTheStart(int[] part) {
                                                  if (found) { return false; }
                                                  for (int x : part) { if (x > 0) { return true; } }
                                                  return false;
                                              }
                                              boolean greatest(int[] in) {
                                                  return Arrays.stream(in).parallel().max().getAsInt() > 0;
                                              }
                                          }
                                          """;
    private static final String CHECKS = """
                                         @Scaling(steps = true) void unsharedWork(Instruments timing) {
                                             timing.expectUnshared("the work", () -> Doer.alone(20_000));
                                         }
                                         @Scaling(steps = true) void sharedInVain(Instruments timing) {
                                             timing.expectUnshared("the work", () -> Doer.shared(20_000));
                                         }
                                         interface Search { boolean in(Doer doer, int[] array) throws Exception; }
                                         private static void early(Instruments timing, Search search) {
                                             var arrays = new HashMap<Integer, int[]>();
                                             Doer doer = new Doer();
                                             Instruments.Sized[] found = new Instruments.Sized[16];
                                             for (int i = 0; i < 16; i++) {
                                                 int at = 2 * i + 1;
                                                 found[i] = size -> {
                                                     int[] array = arrays.computeIfAbsent(size, int[]::new);
                                                     array[size / 32 * at] = 1;
                                                     Expect.that(search.in(doer, array), BugClass.WRONG_OUTPUT, "not found");
                                                     array[size / 32 * at] = 0;
                                                 };
                                             }
                                             timing.expectEarlyEnd("find", 32_000, size -> search.in(doer, arrays.computeIfAbsent(size, int[]::new)), found);
                                         }
                                         @Scaling(steps = true) void givesUp(Instruments timing) {
                                             early(timing, (doer, array) -> doer.find(array, 4, doer::givesUp));
                                         }
                                         @Scaling(steps = true) void looksAtTheStart(Instruments timing) {
                                             early(timing, (doer, array) -> doer.find(array, 4, doer::looksAtTheStart));
                                         }
                                         @Scaling(steps = true) void looksBetweenParts(Instruments timing) {
                                             early(timing, (doer, array) -> doer.find(array, 64, doer::looksAtTheStart));
                                         }
                                         @Scaling(steps = true) void greatest(Instruments timing) {
                                             early(timing, Doer::greatest);
                                         }
                                         """;
    private static Lab.Report report;

    @BeforeAll
    static void runAll() {
        report = Lab.student("Doer", STUDENT).checks(CHECKS).options("-XX:ActiveProcessorCount=4",
                "-XX:-BackgroundCompilation").runAll("unsharedWork", "sharedInVain", "givesUp", "looksAtTheStart",
                        "looksBetweenParts", "greatest");
    }

    private static Result of(String check) {
        return report.ended(check).orElseThrow(() -> new AssertionError("no result: " + report)).result();
    }

    private static void assertFailed(Result result, BugClass bug, String says) {
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.FAILED);
        assertThat(result.bugClass()).as(result.message()).contains(bug);
        assertThat(result.message()).contains(says);
    }

    private static void assertPassed(Result result, String measured) {
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASSED);
        assertThat(result.strength().measured()).contains(measured).contains(" core");
    }

    @Test
    void workOfOneThreadIsUnshared() {
        assertPassed(of("unsharedWork"), "the work done by one thread");
    }

    @Test
    void workOfTwoThreadsIsNotUnsharedHoweverFewTheCores() {
        assertFailed(of("sharedInVain"), BugClass.OVER_LIMIT, "2 threads take part in the work");
    }

    @Test
    void aSearchEndsEarlyIfItsThreadsLookWhetherSomethingWasFound() {
        assertPassed(of("givesUp"), "of the steps of a search in vain");
    }

    @Test
    void aSearchInManyPartsNeedsToLookOnlyBetweenThem() {
        assertPassed(of("looksBetweenParts"), "of the steps of a search in vain");
    }

    @Test
    void aSearchWhoseThreadsLookOnlyAsTheyBeginDoesNotEndEarlyHoweverFewTheCores() {
        assertFailed(of("looksAtTheStart"), BugClass.TOO_SLOW, "of the steps of a search in vain");
    }

    @Test
    void aSearchThatTheJdkDoesInFullIsSeenByItsProcessorTime() {
        assertFailed(of("greatest"), BugClass.TOO_SLOW, "of the processor time of a search in vain");
    }
}
