import dev.grade.api.Actors;
import dev.grade.api.Leftovers;
import org.junit.jupiter.api.Test;

/** What is left when handlers are no longer needed. */
class LeftBehind {
    private static final int HANDLERS = 8;

    /** A handler has no close(), so nobody could end what it has started. */
    @Test
    void leavesNoThread(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        Leftovers leftovers = Leftovers.fromNow();
        for (int id = 1; id <= HANDLERS; id++) {
            world.ask(world.handler(), id);
        }
        world.settle();
        // Threads that all handlers share are fewer; for those that are about to end one can wait.
        System.gc();
        leftovers.expectFewerThan(HANDLERS, actors, left -> "After " + HANDLERS + " handlers that nobody needs any more, " + left
                + " threads that they started are left and never end. Let the blocking pool do what blocks; a pool of your own needs someone who ends it.");
    }
}
