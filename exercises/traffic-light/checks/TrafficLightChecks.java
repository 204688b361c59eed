import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * Checks of the exercise traffic-light. Cars of one road may cross one after the other or at once, and cars that wait may
 * go in any order: only what the light does meanwhile is judged.
 */
class TrafficLightChecks {
    private static final CountDownLatch OPEN = new CountDownLatch(0);
    private static final String WOKEN = "A car that waited was woken before its turn and went on: a wake-up is only a hint, so check the condition again in a loop.";

    @Test
    void oneAfterTheOther(Actors actors) {
        Street street = new Street(actors, "");
        street.send(1, 1);
        street.expectEnd();
        street.expectAt(BugClass.WRONG_OUTPUT, "At first the light is green on road 1: the first car there crosses at once.", "car 1");
        street.send(2, 1);
        street.expectEnd();
        street.send(3, 2);
        street.expectEnd();
        street.expectAt(BugClass.WRONG_OUTPUT, "A car on the other road must call turnGreen once, then cross.",
                "car 1", "car 2", "green on 2", "car 3");
        street.send(5, 2);
        street.expectEnd();
        street.send(4, 1);
        street.expectEnd();
        street.expectAt(BugClass.WRONG_OUTPUT,
                "A car that finds the light green must just cross; one that finds it red must turn it and cross.",
                "car 1", "car 2", "green on 2", "car 3", "car 5", "green on 1", "car 4");
        actors.expectNoneSpins();
    }

    @Test
    void ownState(Actors actors) {
        String message = "Two lights used in turn are not green where each would be alone: where the light is green must not be static.";
        Street one = new Street(actors, "one light: ");
        Street other = new Street(actors, "another light: ");
        one.send(1, 2);
        one.expectEndApart();
        other.send(2, 1);
        other.expectEndApart();
        one.send(3, 2);
        one.expectEndApart();
        one.expectAt(BugClass.STATIC_STATE, message, "green on 2", "car 1", "car 3");
        other.send(4, 2);
        other.expectEndApart();
        other.expectAt(BugClass.STATIC_STATE, message, "car 2", "green on 2", "car 4");
    }

    @Test
    void waitsForWhoCrosses(Actors actors) {
        Street street = new Street(actors, "");
        CountDownLatch crossed = new CountDownLatch(1);
        street.send(1, 1, OPEN, crossed);
        street.expectAt(BugClass.WRONG_OUTPUT, "The first car on road 1 must cross.", "car 1");
        street.send(2, 2);
        if (!street.isAt("car 1") && goesOnWhenWoken(actors)) {
            throw new CheckFailure(BugClass.SPURIOUS_WAKEUP, WOKEN);
        }
        street.expectAt(BugClass.CHECK_THEN_ACT,
                "A car turned the light, or crossed, while a car of the other road was still crossing: it must wait until that one is through.",
                "car 1");
        crossed.countDown();
        street.expectEnd();
        street.expectAt(BugClass.WRONG_OUTPUT, "The car that waited must turn the light and cross.", "car 1", "green on 2", "car 2");
        waitsAlsoWhenAnotherLightIsMade(actors);
    }

    /** The same again, and it has just been right: what differs now comes from the light that is made in between. */
    private static void waitsAlsoWhenAnotherLightIsMade(Actors actors) {
        Street street = new Street(actors, "when another light is made: ");
        CountDownLatch crossed = new CountDownLatch(1);
        street.send(1, 1, OPEN, crossed);
        street.expectAt(BugClass.STATIC_STATE, "The first car on road 1 must cross, however many lights there are.", "car 1");
        new TrafficLight();
        street.send(2, 2);
        street.expectAt(BugClass.STATIC_STATE,
                "While a car was crossing, another TrafficLight was made, and then a car of the other road did not wait any more: the constructor replaces a static field that the cars of every light rely on.",
                "car 1");
        crossed.countDown();
        street.expectEndApart();
    }

    @Test
    void turnsOnce(Actors actors) {
        Street street = new Street(actors, "");
        CountDownLatch turned = new CountDownLatch(1);
        street.send(1, 2, turned, OPEN);
        street.expectAt(BugClass.WRONG_OUTPUT, "A car on road 2 must first turn the light.", "green on 2");
        street.send(3, 2);
        street.expectAt(BugClass.CHECK_THEN_ACT,
                "While one car was turning the light, a second one of the same road turned it too, or crossed before it was green: to look at the light, to turn it and to say where it is green must be one step.",
                "green on 2");
        street.send(2, 1);
        street.expectAt(BugClass.CHECK_THEN_ACT,
                "While one car was turning the light, a car of the other road crossed or turned it back.", "green on 2");
        turned.countDown();
        street.expectEnd();
    }

    @Test
    void staysWhenWoken(Actors actors) {
        Expect.that(!goesOnWhenWoken(actors), BugClass.SPURIOUS_WAKEUP, WOKEN);
    }

    private static boolean goesOnWhenWoken(Actors actors) {
        Street street = new Street(actors, "woken too early: ");
        CountDownLatch crossed = new CountDownLatch(1);
        street.send(1, 1, OPEN, crossed);
        boolean waited = street.isAt("car 1");
        street.send(2, 2);
        waited &= street.isAt("car 1");
        street.wakeForNoReason();
        boolean wentOn = waited && !street.isAt("car 1");
        crossed.countDown();
        return wentOn;
    }

    @Explore(endsIgnoredWaits = true)
    void oneEachWay(Round round) {
        cars(round, 1, 2);
    }

    @Explore(endsIgnoredWaits = true)
    void threeCars(Round round) {
        cars(round, 1, 2, 2);
    }

    @Explore(endsIgnoredWaits = true)
    void backAndForth(Round round) {
        cars(round, 2, 1, 2, 1);
    }

    @Stress
    void rushHour(Round round) {
        int[] roads = new int[6];
        for (int i = 0; i < roads.length; i++) {
            roads[i] = 1 + round.random().nextInt(2);
        }
        cars(round, roads);
    }

    @Stress
    void twoCrossings(Round round) {
        Crossing one = new Crossing(BugClass.STATIC_STATE, 1, 2);
        Crossing other = new Crossing(BugClass.STATIC_STATE, 2, 1);
        one.sendAll(round, " at one light");
        other.sendAll(round, " at another light");
        round.after(() -> {
            one.expectAllCrossed();
            other.expectAllCrossed();
        });
    }

    private static void cars(Round round, int... roads) {
        Crossing crossing = new Crossing(BugClass.CHECK_THEN_ACT, roads);
        crossing.sendAll(round, "");
        round.after(crossing::expectAllCrossed);
    }
}
