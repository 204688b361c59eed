import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Instruments;
import dev.grade.api.Rendezvous;
import dev.grade.api.Scaling;
import dev.grade.api.StrayWakeUp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What few philosophers do whose steps the check orders, and that two of them can eat at the same time. */
class DiningChecks {
    private static final int SEATS = Table.SEATS;

    @Test
    void eatsAlone(Actors actors) {
        Table table = new Table();
        for (int seat = 0; seat < SEATS; seat++) {
            for (int meal = 0; meal < 3; meal++) {
                eat(actors, "", table, seat);
            }
        }
        for (int seat = SEATS - 1; seat >= 0; seat--) {
            eat(actors, "", table, seat);
        }
        actors.expectNoneSpins();
    }

    @Test
    void forksInUse(Actors actors) {
        int ways = 0;
        for (int seat = 0; seat < SEATS; seat++) {
            ways |= beside(actors, seat, Guest.EATING, BugClass.DATA_RACE,
                    "took a fork that a neighbour who was eating had in the hand: wait until both neighbours have laid down the forks that you need.");
            expectOneWay(ways);
        }
    }

    @Test
    void forksNotYetDown(Actors actors) {
        int ways = 0;
        for (int seat = 0; seat < SEATS; seat += 2) {
            for (int stop : new int[]{Guest.IN_FIRST_PICK, Guest.IN_FIRST_PUT, Guest.IN_LAST_PUT}) {
                ways |= beside(actors, seat, stop, BugClass.CHECK_THEN_ACT,
                        "took a fork that a neighbour was just picking up or laying down: a fork is free only when the callback that lays it down has returned.");
                expectOneWay(ways);
            }
        }
    }

    /** One philosopher stops, both neighbours come; returns the ways to sit in which one of them took a fork in use. */
    private static int beside(Actors actors, int seat, int stop, BugClass bugClass, String message) {
        Table table = new Table();
        Guest first = new Guest(actors, "", table, seat, stop);
        first.settle();
        Guest[] neighbours = {new Guest(actors, "", table, (seat + 1) % SEATS, Guest.NOWHERE),
                new Guest(actors, "", table, (seat + SEATS - 1) % SEATS, Guest.NOWHERE)};
        int ways = conflicts(neighbours, bugClass, message);
        if (stop == Guest.EATING) {
            wakeForNoReason(actors, table, neighbours);
            ways |= conflicts(neighbours, BugClass.SPURIOUS_WAKEUP,
                    "was woken while a neighbour still had the fork, and took it: a wake-up is only a hint, so check the condition again in a loop.");
        }
        first.goOn();
        first.actor.expectEnd();
        for (Guest guest : neighbours) {
            guest.actor.expectEnd();
        }
        return ways;
    }

    private static int conflicts(Guest[] guests, BugClass bugClass, String message) {
        int ways = 0;
        for (Guest guest : guests) {
            guest.settle();
            Expect.that(guest.meal.conflicts() != Table.EITHER, bugClass, "Philosopher " + guest.meal.philosopher() + " " + message);
            ways |= guest.meal.conflicts();
        }
        Expect.that(ways != Table.EITHER, bugClass, "A philosopher " + message);
        return ways;
    }

    private static void expectOneWay(int ways) {
        Expect.that(ways != Table.EITHER, BugClass.WRONG_OUTPUT,
                "Some philosophers share their left fork with the next one and some with the one before, as the order of the callbacks shows: one fork is then in two hands. Decide for one way round.");
    }

    /** Whoever locks a fork before taking it stands in the callback with one fork when all others do. */
    @Test
    void oneForkEach(Actors actors) {
        Table table = new Table();
        List<Guest> guests = new ArrayList<>();
        for (int seat = 0; seat < SEATS; seat++) {
            guests.add(new Guest(actors, "", table, seat, Guest.IN_FIRST_PICK));
        }
        guests.forEach(Guest::settle);
        guests.forEach(Guest::goOn);
        guests.forEach(guest -> guest.actor.expectEnd(diagnosis -> withForks(diagnosis, guests)));
    }

    /** Who spins holds what others need as well as who waits does; once somebody has eaten there is no circle any more. */
    private static CheckFailure withForks(CheckFailure diagnosis, List<Guest> guests) {
        if (diagnosis.bugClass() != BugClass.BUSY_WAIT) {
            return diagnosis;
        }
        return guests.stream().anyMatch(guest -> guest.actor.hasEnded())
                ? new CheckFailure(BugClass.RESOURCE_LEAK,
                        "A philosopher has eaten and gone, and the others ask for a fork for ever: who goes must give back every lock as often as he has taken it, also those of attempts that failed.")
                : new CheckFailure(BugClass.LIVELOCK,
                        "Each philosopher holds one fork and asks for the other one again and again, so nobody ever gets it: lay the first fork back before you try again.");
    }

    @Test
    void ownTable(Actors actors) {
        Table one = new Table();
        Table other = new Table();
        Guest eating = new Guest(actors, " of one table", one, 0, Guest.EATING);
        eating.settle();
        List<Guest> waiting = waitingFor(actors, " of one table", one);
        if (waiting.stream().anyMatch(guest -> guest.meal.conflicts() == Table.EITHER)) {
            return; // one table alone goes wrong already, which other checks tell
        }
        CheckFailure shared = new CheckFailure(BugClass.STATIC_STATE,
                "While somebody ate at one table, a philosopher at another table had to wait: forks and seats must belong to the instance, not to the class.");
        for (int seat = 0; seat < SEATS; seat++) {
            Guest guest = new Guest(actors, " of another table", other, seat, Guest.NOWHERE);
            guest.actor.expectEnd(diagnosis -> shared);
        }
        waiting.add(new Guest(actors, " of one table", one, 1, Guest.NOWHERE));
        for (Guest guest : waiting) {
            guest.settle();
            Expect.that(guest.meal.conflicts() != Table.EITHER, BugClass.STATIC_STATE,
                    "Meals at another table gave a philosopher a fork that a neighbour had in the hand: forks and seats must belong to the instance, not to the class.");
        }
        eating.goOn();
        eating.actor.expectEnd();
        waiting.forEach(guest -> guest.actor.expectEnd());
    }

    /** Three who can't eat while philosopher 0 does, so that whatever they take beforehand is taken. */
    private static List<Guest> waitingFor(Actors actors, String of, Table table) {
        List<Guest> waiting = new ArrayList<>();
        for (int seat : new int[]{1, 4, 0}) {
            Guest guest = new Guest(actors, of, table, seat, Guest.NOWHERE);
            guest.settle();
            waiting.add(guest);
        }
        return waiting;
    }

    /** To end with the exception is as right as to go on waiting; to take forks in use is neither, nor later on. */
    @Test
    void interruptedWhileWaiting(Actors actors) {
        for (int neighbour : new int[]{1, 4}) {
            Table table = new Table();
            Guest eating = new Guest(actors, "", table, 0, Guest.EATING);
            eating.settle();
            Guest interrupted = new Guest(actors, ", interrupted", table, neighbour, Guest.NOWHERE);
            interrupted.settle();
            interrupted.interrupt();
            interrupted.settle();
            Expect.that(interrupted.meal.conflicts() != Table.EITHER, BugClass.INTERRUPT_SWALLOWED,
                    "A philosopher was interrupted while he waited for a fork, and took it out of the neighbour's hand: an interrupt is no signal to go on. Let the InterruptedException out.");
            Guest next = new Guest(actors, " again", table, neighbour, Guest.NOWHERE);
            next.settle();
            Expect.that(next.meal.conflicts() != Table.EITHER, BugClass.RESOURCE_LEAK,
                    "After an interrupted wait the next one took a fork out of the neighbour's hand: the interrupted call gave back a lock or permit that it had never got. Acquire before the try block whose finally releases.");
        }
    }

    /** Where few are let in at a time, who is interrupted before the door must not be let in for it, nor open it. */
    @Test
    void interruptedWhenTheTableIsFull(Actors actors) {
        Table table = new Table();
        Guest eating = new Guest(actors, "", table, 0, Guest.EATING);
        eating.settle();
        List<Guest> waiting = waitingFor(actors, ", waiting", table);
        for (int seat : new int[]{2, 3}) {
            Guest late = new Guest(actors, ", interrupted", table, seat, Guest.NOWHERE);
            late.settle();
            if (!late.actor.hasEnded()) {
                late.interrupt();
                late.settle();
            }
        }
        eating.goOn();
        waiting.forEach(Guest::settle);
        for (int seat = 0; seat < SEATS; seat++) {
            Guest guest = new Guest(actors, " alone", table, seat, Guest.NOWHERE);
            guest.settle();
            waiting.add(guest);
        }
        if (!waiting.stream().allMatch(guest -> guest.actor.hasEnded())) {
            return; // an interrupted call may leave behind what it held: the task does not ask for more
        }
        List<Guest> guests = new ArrayList<>();
        for (int seat = 0; seat < SEATS; seat++) {
            guests.add(new Guest(actors, " of all five", table, seat, Guest.IN_FIRST_PICK));
        }
        guests.forEach(Guest::settle);
        guests.forEach(Guest::goOn);
        guests.forEach(guest -> guest.actor.expectEnd(diagnosis -> diagnosis.bugClass() != BugClass.DEADLOCK
                ? diagnosis
                : new CheckFailure(BugClass.INTERRUPT_SWALLOWED,
                        "Interrupted calls let one more philosopher in than before, and now all five hold one fork: a call that was interrupted before it was let in must not go on, nor give back what it never had.")));
    }

    private static void eat(Actors actors, String of, Table table, int seat) {
        new Guest(actors, of, table, seat, Guest.NOWHERE).actor.expectEnd();
    }

    private static void wakeForNoReason(Actors actors, Table table, Guest... guests) {
        Thread[] parked = new Thread[guests.length];
        for (int i = 0; i < guests.length; i++) {
            parked[i] = guests[i].thread;
        }
        Actor stray = actors.start("a wake-up without a signal", () -> StrayWakeUp.in(table.philosophers, parked));
        Guest.settle(stray);
    }

    @Scaling
    void twoEatAtOnce(Instruments timing) {
        for (int seat = 0; seat < SEATS; seat++) {
            int[] pair = {seat, (seat + 2) % SEATS};
            Table table = new Table();
            Rendezvous meeting = timing.rendezvous("the meals of philosophers " + pair[0] + " and " + pair[1], 2);
            Actor[] guests = new Actor[2];
            for (int i = 0; i < 2; i++) {
                int philosopher = pair[i];
                Runnable nothing = () -> {
                };
                guests[i] = timing.start("philosopher " + philosopher, () -> table.philosophers.wantsToEat(philosopher, nothing,
                        nothing, meeting::arrive, nothing, nothing));
            }
            for (Actor guest : guests) {
                guest.expectEnd();
            }
        }
    }
}
