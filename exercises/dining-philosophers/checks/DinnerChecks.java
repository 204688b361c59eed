import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.ArrayList;
import java.util.List;

/** What many philosophers do to each other. */
class DinnerChecks {
    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void neighboursExplored(Round round) {
        Dinner dinner = new Dinner(round, true, BugClass.CHECK_THEN_ACT);
        dinner.seat(0, "", 2, 2);
        dinner.seat(1, "", 2, 1);
        dinner.end();
    }

    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void bothNeighboursExplored(Round round) {
        Dinner dinner = new Dinner(round, true, BugClass.CHECK_THEN_ACT);
        dinner.seat(4, "", 2, 1);
        dinner.seat(0, "", 2, 1);
        dinner.seat(1, "", 2, 1);
        dinner.end();
    }

    /** With five there can be a circle. */
    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void fullTableExplored(Round round) {
        Dinner dinner = new Dinner(round, false, BugClass.CHECK_THEN_ACT);
        for (int seat = 0; seat < Table.SEATS; seat++) {
            dinner.seat(seat, "", 2, 1);
        }
        dinner.end();
    }

    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void samePhilosopherExplored(Round round) {
        Dinner dinner = new Dinner(round, true, BugClass.CHECK_THEN_ACT);
        dinner.seat(3, ", first call", 2, 1);
        dinner.seat(3, ", second call", 2, 1);
        dinner.seat(2, "", 2, 1);
        dinner.end();
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void fullTable(Round round) {
        Dinner dinner = new Dinner(round, true, BugClass.CHECK_THEN_ACT);
        for (int seat = 0; seat < Table.SEATS; seat++) {
            dinner.seat(seat, "", 8, 1);
        }
        dinner.end();
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void everybodyTwice(Round round) {
        Dinner dinner = new Dinner(round, true, BugClass.CHECK_THEN_ACT);
        for (int seat = 0; seat < Table.SEATS; seat++) {
            dinner.seat(seat, ", first call", 2, 1);
            dinner.seat(seat, ", second call", 2, 1);
        }
        dinner.end();
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void twoTables(Round round) {
        List<Dinner> dinners = new ArrayList<>();
        for (String of : new String[]{" of one table", " of another table"}) {
            Dinner dinner = new Dinner(round, true, BugClass.STATIC_STATE);
            for (int seat = 0; seat < Table.SEATS; seat++) {
                dinner.seat(seat, of, 2, 1);
            }
            dinners.add(dinner);
        }
        round.after(() -> dinners.forEach(Dinner::judge));
    }

    /** The meals of one table in a round. */
    private static final class Dinner {
        private final Round round;
        private final Table table = new Table();
        private final List<Meal> meals = new ArrayList<>();
        private final boolean watchHands;
        private final BugClass bugClass;

        Dinner(Round round, boolean watchHands, BugClass bugClass) {
            this.round = round;
            this.watchHands = watchHands;
            this.bugClass = bugClass;
        }

        void seat(int philosopher, String of, int stress, int explore) {
            List<Meal> mine = new ArrayList<>();
            for (int i = 0; i < round.times(stress, explore); i++) {
                mine.add(new Meal(table, philosopher, watchHands, this::expectOneWay));
            }
            meals.addAll(mine);
            round.thread("philosopher " + philosopher + of, () -> round.repeat(stress, explore, step -> {
                mine.get(step).have(round::hook);
                mine.get(step).expectDone();
            }));
        }

        void end() {
            round.after(this::judge);
        }

        void judge() {
            expectOneWay();
            Expect.equal(2 * meals.size(), table.uses(), bugClass,
                    "Two neighbours ate at the same moment, although they share a fork: the number of uses of forks is wrong.");
        }

        private void expectOneWay() {
            int ways = 0;
            for (Meal meal : meals) {
                ways |= meal.conflicts();
            }
            Expect.that(ways != Table.EITHER, bugClass,
                    "A fork was in two hands at once: whoever took it had seen it free, or thought so, while a neighbour, or another call of the same philosopher, picked it up or had not yet laid it down.");
        }
    }
}
