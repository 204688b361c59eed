import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Leftovers;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Checks of the exercise bitmap-scan: right results on any array with any cutoff, from calls that share nothing. */
class ScanChecks {
    private static final String TOGETHER = "One call at a time is right; with two at once, ";
    private static final String SHARED = ": calls share something that each needs for itself, such as a static field.";

    /** Of two elements, so that little but what calls leave behind can spoil it. */
    @Test
    void callsAreIndependent(Actors actors) {
        actors.run("caller", () -> {
            Searches.expectOver(false, 5, new int[]{1, 2}, 1, "");
            Searches.expectRun(1, new int[]{1, 0}, 1, "");
            Searches.expectOver(true, 5, new int[]{1, 9}, 1, "");
            Searches.expectRun(1, new int[]{1, 1}, 1, "");
            expectNoMemory(Scan.hasOver(5, new int[]{1, 2}, 1), "hasOver finds what an earlier call has found");
            expectNoMemory(Scan.longestRun(1, new int[]{1, 0}, 1) > 1, "longestRun knows the longest run of an earlier call");
            int[] same = {1, 1, 1, 9, 0};
            Scan.hasOver(5, same, 1);
            Scan.longestRun(1, same, 1);
            Expect.that(Arrays.equals(same, new int[]{1, 1, 1, 9, 0}), BugClass.WRONG_OUTPUT,
                    "The array that is searched is not the same afterwards: a search must not change it.");
            same[1] = 0;
            same[3] = 2;
            int longest = Scan.longestRun(1, same, 1);
            expectNoMemory(longest > 1 && longest > Scan.longestRun(1, same.clone(), 1),
                    "Elements were changed, and longestRun is longer than that of a copy of the array");
            expectNoMemory(Scan.hasOver(5, same, 1) && !Scan.hasOver(5, same.clone(), 1),
                    "Elements were changed, and hasOver finds what is not in a copy of the array");
            same[1] = 1;
            same[3] = 9;
            Expect.that(Scan.longestRun(1, same, 1) == Scan.longestRun(1, same.clone(), 1) && Scan.hasOver(5, same, 1) == Scan.hasOver(5, same.clone(), 1),
                    BugClass.WRONG_OUTPUT, "Elements were changed, and the results are not those of a copy of the array: is one kept from before, or a part not waited for?");
        });
    }

    /** A part that nobody waits for is not found. What is found and not there is left from before. */
    private static void expectNoMemory(boolean known, String what) {
        Expect.that(!known, BugClass.STATIC_STATE, what + ": something is kept in a static field from one call to the next.");
    }

    @Test
    void findsWhatIsOver(Actors actors) {
        actors.run("caller", () -> {
            for (int length : new int[]{0, 1, 2, 3, 5, 8, 13}) {
                for (int cutoff : new int[]{1, 2, 3, Math.max(1, length - 1), length + 1, Integer.MAX_VALUE}) {
                    int[] a = new int[length];
                    Arrays.fill(a, 7);
                    Searches.expectOver(false, 7, a, cutoff, " An element that is equal to the limit is not over it.");
                    for (int at = 0; at < length; at++) {
                        a[at] = 8;
                        Searches.expectOver(true, 7, a, cutoff, "");
                        a[at] = 7;
                    }
                }
            }
            String extreme = " Do not subtract: the difference of two numbers may be too large for an int.";
            Searches.expectOver(true, -2_000_000_000, new int[]{-2_000_000_001, 2_000_000_000}, 1, extreme);
            Searches.expectOver(false, 2_000_000_000, new int[]{-2_000_000_000, -2_000_000_001}, 1, extreme);
            Searches.expectOver(false, Integer.MAX_VALUE, new int[]{Integer.MAX_VALUE, 0, 5}, 2, "");
            Searches.expectOver(false, Integer.MIN_VALUE, new int[]{Integer.MIN_VALUE, Integer.MIN_VALUE}, 1, "");
            Searches.expectOver(true, Integer.MIN_VALUE, new int[]{Integer.MIN_VALUE, Integer.MIN_VALUE + 1}, 1, "");
            Searches.expectOver(true, 0, new int[]{1, 2, 3, 4, 5}, 2, "");
            Searches.expectOver(false, 100, Searches.bits(1_000, 3), 64, "");
        });
        actors.expectNoneSpins();
    }

    @Test
    void findsTheLongestRun(Actors actors) {
        actors.run("caller", () -> {
            for (int length = 0; length <= 5; length++) {
                for (int bits = 0; bits < 1 << length; bits++) {
                    for (int cutoff = 1; cutoff <= 3; cutoff++) {
                        Searches.expectRun(1, Searches.bitmap(bits, length), cutoff, "");
                    }
                }
            }
            // runs that begin in one part, go over others, and end in the middle of a third
            for (int bits : new int[]{0b0111_1110, 0b1111_1111, 0b0001_1000, 0b0011_1110, 0b0111_1100, 0b1110_0111, 0b1101_1111, 0b1111_1011, 0b0110_1101}) {
                for (int cutoff : new int[]{1, 2, 3, 4, 7, 8, 9, Integer.MAX_VALUE}) {
                    Searches.expectRun(1, Searches.bitmap(bits, 8), cutoff, "");
                }
            }
            Searches.expectRun(17, new int[]{2, 17, 17, 8, 17, 17, 17, 0, 17, 1}, 2, "");
            Searches.expectRun(-3, new int[]{-3, -3, 3, -3}, 1, "");
            Searches.expectRun(4, new int[]{1, 2, 3}, 1, "");
            for (int cutoff : new int[]{7, 64, 500, 999, 1_000}) {
                Searches.expectRun(1, Searches.bits(1_000, cutoff), cutoff, "");
                int[] all = new int[1_000];
                Searches.expectRun(0, all, cutoff, "");
                all[321] = 1;
                Searches.expectRun(0, all, cutoff, "");
            }
        });
    }

    @Test
    void noThreadsLeft(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        searchOften(actors, 3);
        leftovers.countAsShared();
        searchOften(actors, 8);
        // What is left of one pool for all calls does not grow; of those that are about to end one can wait for the end.
        leftovers.expectFewerThan(8, actors, left -> "After eleven searches of each kind " + left
                + " threads are left, more with every call: a pool was made for each call and never closed. Use the common pool, or close yours.");
    }

    private static void searchOften(Actors actors, int times) {
        actors.run("caller", () -> {
            for (int call = 0; call < times; call++) {
                Searches.expectOver(false, 1, Searches.bits(400, call), 50, "");
                Searches.expectOver(true, 0, Searches.bits(400, call), 50, "");
                Searches.expectRun(1, Searches.bits(400, call), 50, "");
            }
        });
    }

    @Explore
    void everyOrderOfASearch(Round round) {
        round.thread("caller", () -> Searches.expectOver(true, 5, new int[]{1, 9, 2}, 1, ""));
    }

    /** Two runs, so that two parts have one to tell, and one of them goes over a border. */
    @Explore
    void everyOrderOfARun(Round round) {
        round.thread("caller", () -> Searches.expectRun(1, new int[]{1, 0, 1, 1}, 1, ""));
    }

    /** What the calls share without harm, such as the cutoff in a static field, is not asked here. */
    @Explore(uncaught = BugClass.STATIC_STATE, races = false)
    void twoSearchesAtOnce(Round round) {
        round.thread("caller 1", () -> Expect.that(Scan.hasOver(5, new int[]{1, 9}, 1), BugClass.STATIC_STATE,
                TOGETHER + "hasOver does not find what is there" + SHARED));
        round.thread("caller 2", () -> Expect.that(!Scan.hasOver(7, new int[]{6, 2}, 1), BugClass.STATIC_STATE,
                TOGETHER + "hasOver finds what is not there" + SHARED));
    }

    @Explore(uncaught = BugClass.STATIC_STATE, races = false)
    void twoRunsAtOnce(Round round) {
        round.thread("caller 1", () -> Expect.equal(2, Scan.longestRun(1, new int[]{1, 1}, 1), BugClass.STATIC_STATE,
                TOGETHER + "longestRun is wrong" + SHARED));
        round.thread("caller 2", () -> Expect.equal(1, Scan.longestRun(2, new int[]{2, 1}, 1), BugClass.STATIC_STATE,
                TOGETHER + "longestRun is wrong" + SHARED));
    }

    @Stress
    void manySearchesAtOnce(Round round) {
        for (int caller = 0; caller < 3; caller++) {
            int[] a = Searches.bits(200 + caller, caller);
            a[60 * caller + 40] = 5 + caller;
            int limit = 4 + caller;
            int cutoff = 20 + 30 * caller;
            int longest = Searches.longestRun(1, a);
            round.thread("caller " + (caller + 1), () -> round.repeat(6, 1, step -> {
                Expect.that(Scan.hasOver(limit, a, cutoff), BugClass.STATIC_STATE, TOGETHER + "hasOver does not find what is there" + SHARED);
                Expect.that(!Scan.hasOver(limit + 1, a, cutoff), BugClass.STATIC_STATE, TOGETHER + "hasOver finds what is not there" + SHARED);
                Expect.equal(longest, Scan.longestRun(1, a, cutoff), BugClass.STATIC_STATE, TOGETHER + "longestRun is wrong" + SHARED);
            }));
        }
    }
}
