import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Checks of the exercise building-h2o. Which of the three comes first is nobody's business. */
class H2OChecks {
    private static final String AT_ONCE = "That happens only with several threads at once: who may come in was decided on counts that were no longer true, or before the callbacks of this molecule had returned.";
    private static final String SHARED = "Two H2O objects were used at the same time and disturbed each other, although one alone works.";

    @Test
    void oneMolecule(Actors actors) {
        for (String arrivals : new String[]{"HHO", "HOH", "OHH"}) {
            Arrivals threads = new Arrivals(actors, "", 1);
            threads.come(arrivals);
            threads.expectEnd();
        }
        actors.expectNoneSpins();
    }

    @Test
    void molecules(Actors actors) {
        for (String arrivals : new String[]{"HHO" + "OHH" + "HOH", "OHOHHH"}) {
            Arrivals threads = new Arrivals(actors, "", 3);
            threads.come(arrivals);
            threads.expectEnd();
        }
    }

    /** More of one kind than a molecule has, and then the rest. */
    @Test
    void tooManyOfOneKind(Actors actors) {
        String[][] cases = {{"HHH", "OHO"}, {"OO", "HHHH"}, {"HHHHH", "OOOH"}, {"HOO", "HHH"}};
        for (String[] two : cases) {
            Arrivals threads = new Arrivals(actors, "", 3);
            threads.come(two[0]);
            threads.expectWater();
            threads.wakeForNoReason();
            threads.water.expectWater(BugClass.SPURIOUS_WAKEUP,
                    "A waiting thread was woken and went on: a wake-up is only a hint, so check the condition again in a loop.");
            threads.come(two[1]);
            threads.expectEnd();
        }
    }

    /** One callback of the first molecule takes its time, and the next three are there. */
    @Test
    void oneMoleculeAtATime(Actors actors) {
        for (int slow = 0; slow < 3; slow++) {
            Arrivals threads = new Arrivals(actors, "", 2);
            threads.letStop(slow);
            threads.come("HOH");
            threads.come("HHO");
            threads.water.expectWater(BugClass.CHECK_THEN_ACT,
                    "The callback of one atom had not printed yet, and those of the next molecule went ahead: let nobody in before the callbacks of this one have returned.");
            threads.goOn();
            threads.expectEnd();
        }
    }

    @Test
    void ownMolecules(Actors actors) {
        CheckFailure shared = new CheckFailure(BugClass.STATIC_STATE,
                "Two H2O objects were used at the same time and disturbed each other: what they count and wait for must belong to the instance, not to the class.");
        Arrivals full = new Arrivals(actors, " of a full object", 2);
        Arrivals empty = new Arrivals(actors, " of an empty object", 1);
        full.come("HH");
        empty.come("O");
        full.come("H");
        full.water.expectWater(BugClass.STATIC_STATE, SHARED);
        empty.come("HH");
        empty.expectEnd(shared);
        full.come("OHO");
        full.expectEnd(shared);
        Arrivals one = new Arrivals(actors, " of one object", 2);
        Arrivals other = new Arrivals(actors, " of another object", 2);
        one.come("HH");
        other.come("HOH");
        other.expectEnd(shared);
        one.come("O");
        one.expectEnd(shared);
        one.come("O");
        other.come("HH");
        other.come("O");
        other.expectEnd(shared);
        one.come("HH");
        one.expectEnd(shared);
    }

    /** To end with the exception is as right as to go on waiting; to run the callback is neither. */
    @Test
    void interruptedWhileWaiting(Actors actors) {
        for (String arrivals : new String[]{"H", "O", "HHH", "OO"}) {
            Arrivals threads = new Arrivals(actors, ", interrupted", 2);
            threads.come(arrivals);
            int before = threads.water.printed();
            threads.interruptLast();
            Expect.that(threads.water.printed() == before, BugClass.INTERRUPT_SWALLOWED,
                    "A thread that waited for its turn was interrupted and ran its callback: an interrupt is no signal to go on. Let the InterruptedException out.");
            if (arrivals.equals("OO")) {
                threads.come("HH");
                threads.water.expectWater(BugClass.INTERRUPT_SWALLOWED,
                        "An oxygen that waited for the next molecule was interrupted and became part of this one: an interrupt is no permit. Let the InterruptedException out.");
            }
        }
    }

    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void oneMoleculeExplored(Round round) {
        Water water = Water.in(round, 1, BugClass.CHECK_THEN_ACT, AT_ONCE);
        round.thread("hydrogen 1", water::hydrogen);
        round.thread("hydrogen 2", water::hydrogen);
        round.thread("oxygen", water::oxygen);
        round.after(() -> judge(water, 3));
    }

    /** An oxygen too many can be hidden in two molecules: H H O, O H H. */
    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void threeMoleculesExplored(Round round) {
        threeThreads(round);
    }

    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void sixThreadsExplored(Round round) {
        aThreadForEachAtom(round, 2);
    }

    /**
     * A signal that goes to the wrong kind of atom is missed only where several of both kinds sleep and nobody else is about
     * to come in: that takes four molecules whose oxygens come when all hydrogens are asleep, as they do where the time of
     * exploration goes on.
     */
    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void oxygensComeLateExplored(Round round) {
        int molecules = 4;
        Water water = Water.in(round, molecules, BugClass.CHECK_THEN_ACT, AT_ONCE);
        for (int i = 1; i <= molecules; i++) {
            round.thread("hydrogen " + (2 * i - 1), water::hydrogen);
            round.thread("hydrogen " + 2 * i, water::hydrogen);
            round.thread("oxygen " + i, () -> {
                Thread.sleep(10);
                water.oxygen();
            });
        }
        round.after(() -> judge(water, 3 * molecules));
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void threeThreads(Round round) {
        int times = round.times(12, 3);
        Water water = Water.in(round, times, BugClass.CHECK_THEN_ACT, AT_ONCE);
        threeThreads(round, water, 12, 3, "");
        round.after(() -> judge(water, 3 * times));
    }

    /**
     * The hydrogens share the calls, and who is free makes the next one. With as many for each, one of them could get
     * ahead of the other, and two calls that must meet would be left to one thread.
     */
    private static void threeThreads(Round round, Water water, int stress, int explore, String of) {
        AtomicInteger hydrogens = new AtomicInteger(2 * round.times(stress, explore));
        for (int i = 1; i <= 2; i++) {
            round.thread("hydrogen " + i + of, () -> round.repeat(2 * stress, 2 * explore, step -> {
                if (hydrogens.getAndDecrement() > 0) {
                    water.hydrogen();
                }
            }));
        }
        round.thread("oxygen" + of, () -> round.repeat(stress, explore, step -> water.oxygen()));
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void sixThreads(Round round) {
        aThreadForEachAtom(round, 2);
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void fifteenThreads(Round round) {
        aThreadForEachAtom(round, 5);
    }

    /** One call for each thread: with more, two calls that must meet could be left to one thread at the end. */
    private static void aThreadForEachAtom(Round round, int molecules) {
        Water water = Water.in(round, molecules, BugClass.CHECK_THEN_ACT, AT_ONCE);
        for (int i = 1; i <= molecules; i++) {
            round.thread("oxygen " + i, water::oxygen);
            round.thread("hydrogen " + (2 * i - 1), water::hydrogen);
            round.thread("hydrogen " + 2 * i, water::hydrogen);
        }
        round.after(() -> judge(water, 3 * molecules));
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void twoObjects(Round round) {
        Water[] waters = new Water[2];
        for (int i = 0; i < 2; i++) {
            waters[i] = Water.in(round, 4, BugClass.STATIC_STATE, SHARED);
            threeThreads(round, waters[i], 4, 1, i == 0 ? " of one object" : " of another object");
        }
        round.after(() -> {
            for (Water water : waters) {
                water.expectWater(BugClass.STATIC_STATE, SHARED);
            }
        });
    }

    private static void judge(Water water, int callbacks) {
        water.expectWater(BugClass.CHECK_THEN_ACT, AT_ONCE);
        water.expectCallbacks(callbacks);
    }

    /** Waits until the thread has ended or can't go on by itself. */
    static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The call has returned.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }
}
