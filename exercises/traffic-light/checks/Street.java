import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.StaticState;
import dev.grade.api.StrayWakeUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** One TrafficLight to which cars are sent one by one, each on a thread of its own. */
final class Street {
    private final TrafficLight light = new TrafficLight();
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final List<Actor> cars = new ArrayList<>();
    private final Actors actors;
    private final String at;

    Street(Actors actors, String at) {
        this.actors = actors;
        this.at = at;
    }

    /** A car whose callbacks end at once. */
    void send(int car, int road) {
        send(car, road, new CountDownLatch(0), new CountDownLatch(0));
    }

    /** A car whose callbacks end when these open. */
    void send(int car, int road, CountDownLatch turned, CountDownLatch crossed) {
        cars.add(actors.start(at + "car " + car + " on road " + road, () -> {
            threads.add(Thread.currentThread());
            light.carArrived(car, road, Crossing.direction(road, car),
                    () -> note("green on " + road, turned),
                    () -> note("car " + car, crossed));
        }));
    }

    private void note(String what, CountDownLatch mayEnd) {
        begun.add(what);
        try {
            mayEnd.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void wakeForNoReason() {
        settle();
        Thread[] parked = threads.toArray(Thread[]::new);
        hasEndedWhenQuiet(actors.start(at + "a wake-up without a signal", () -> StrayWakeUp.in(light, parked)));
        settle();
    }

    /** Whether these have begun, in this order and no others, when nothing goes on any more. */
    boolean isAt(String... events) {
        settle();
        return List.copyOf(begun).equals(List.of(events));
    }

    /** Expects that these have begun, in this order and no others, when nothing goes on any more. */
    void expectAt(BugClass bug, String message, String... events) {
        settle();
        Expect.equal(String.join(", ", events), String.join(", ", begun), bug, message);
    }

    /** Those that have ended come first: an exception of one may be why another waits. */
    void expectEnd() {
        cars.stream().filter(Actor::hasEnded).forEach(Actor::expectEnd);
        cars.forEach(Actor::expectEnd);
    }

    /** One light alone does this right, so if now it does not, what the two share is to blame if anything is. */
    void expectEndApart() {
        boolean shares = StaticState.isKeptBy(TrafficLight.class);
        CheckFailure disturbed = new CheckFailure(BugClass.STATIC_STATE,
                "With more than one TrafficLight in use, one does not do what it does alone: static fields of one change what the other waits for.");
        cars.forEach(actor -> actor.expectEnd(diagnosis -> shares ? disturbed : diagnosis));
    }

    /** Waits until no thread can go on by itself; all are looked at together. */
    private void settle() {
        for (Actor car : cars) {
            if (!hasEndedWhenQuiet(car)) {
                return;
            }
        }
    }

    /** Waits until the thread has ended, or no thread of the check can go on by itself. */
    private static boolean hasEndedWhenQuiet(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The call has returned.");
            return false;
        } catch (CheckFailure ended) {
            return true;
        }
    }
}
