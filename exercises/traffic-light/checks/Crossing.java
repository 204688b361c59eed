import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Round;

/**
 * What happens at a crossing. Plain fields on purpose, a slot for each car: two cars of one road may cross at once, but
 * a right solution orders every crossing before or after every change of the light, so that each sees what the other
 * wrote.
 */
final class Crossing {
    private final int[] roads;
    private final boolean[] inside;
    private final int[] crossed;
    private final BugClass bug;
    private int green = 1;

    /** The car with number i comes on road {@code roads[i]}; what goes wrong is {@code bug}. */
    Crossing(BugClass bug, int... roads) {
        this.bug = bug;
        this.roads = roads.clone();
        inside = new boolean[roads.length];
        crossed = new int[roads.length];
    }

    /** Adds a thread for each car. */
    void sendAll(Round round, String at) {
        TrafficLight light = new TrafficLight();
        for (int i = 0; i < roads.length; i++) {
            int car = i;
            Runnable turnGreen = round.hook(() -> turnGreen(car));
            Runnable begin = round.hook(() -> begin(car));
            Runnable end = round.hook(() -> end(car));
            round.thread("car " + (car + 1) + " on road " + roads[car] + at,
                    () -> light.carArrived(car + 1, roads[car], direction(roads[car], car), turnGreen, () -> {
                        begin.run();
                        end.run();
                    }));
        }
    }

    /** Road 1 leads north and south (1 and 2), road 2 west and east (3 and 4). */
    static int direction(int road, int car) {
        return road == 1 ? 1 + car % 2 : 3 + car % 2;
    }

    private void turnGreen(int car) {
        for (int other = 0; other < roads.length; other++) {
            Expect.that(!inside[other], bug,
                    "The light changed while a car was crossing: the car must be through before somebody else may turn the light.");
        }
        if (green == roads[car]) {
            throw new CheckFailure(bug,
                    "The light was turned green on a road on which it was green already: look at the light and turn it in one step.");
        }
        green = roads[car];
    }

    private void begin(int car) {
        if (green != roads[car]) {
            throw new CheckFailure(bug,
                    "A car crossed while the light was green on the other road: nobody may turn the light between its look and its crossing.");
        }
        inside[car] = true;
    }

    private void end(int car) {
        inside[car] = false;
        crossed[car]++;
    }

    void expectAllCrossed() {
        for (int car = 0; car < roads.length; car++) {
            Expect.equal(1, crossed[car], bug, "Every car that has arrived must cross exactly once.");
        }
    }
}
