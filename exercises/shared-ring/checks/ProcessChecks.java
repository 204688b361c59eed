import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The sides in processes of their own, which share nothing but a file. */
class ProcessChecks {
    private static final int SLOTS = 4;

    @Test
    void twoProcesses(Processes processes) throws IOException {
        Path file = processes.folder().resolve("ring");
        ShmRing.create(Words.map(file, ShmRing.words(Board.SLOTS)), Board.SLOTS, 0);
        List<String> told = processes.inPeers(OneSide.class, List.of("offers " + file, "polls " + file));
        Expect.equal(told.get(0), told.get(1), BugClass.LOST_UPDATE, "One process offered values to the ring and another one took them, and the second did not get as many as the first offered.");
    }

    /** A process offers to one ring and takes from another; then another one goes on for both. */
    @Test
    void goesOnInAnotherProcess(Processes processes) throws IOException {
        Path one = processes.folder().resolve("one");
        Path two = processes.folder().resolve("two");
        Words memory = Words.map(one, ShmRing.words(SLOTS));
        ShmRing in = ShmRing.create(memory, SLOTS, 0);
        ShmRing taker = ShmRing.attach(memory);
        for (long value = 1; value <= SLOTS; value++) {
            in.offer(value);
        }
        taker.poll();
        Words other = Words.map(two, ShmRing.words(SLOTS));
        ShmRing offerer = ShmRing.create(other, SLOTS, 70);
        ShmRing out = ShmRing.attach(other);
        offerer.offer(5);
        offerer.offer(6);
        out.poll();
        offerer.offer(7);
        String told = processes.inPeers(TakesThenOffers.class, List.of(SLOTS + "\n" + one + "\n" + two)).get(0);
        String expected = List.of(OptionalLong.of(2), OptionalLong.of(3), 73L, true, true, false).toString();
        Expect.equal(expected, told, BugClass.STALE_READ,
                "One process had used two rings, and another one took its place: it took two values of the one, asked for the next number of the other, and offered three values to it when two slots were free. A process that attaches must find all that is needed in the memory.");
        for (long value = 6; value <= 9; value++) {
            Expect.equal(OptionalLong.of(value), out.poll(), BugClass.STALE_READ, "poll did not return in order what two processes had offered one after the other.");
        }
        Expect.equal(OptionalLong.empty(), out.poll(), BugClass.STALE_READ, "poll returned a value although nothing was in the ring.");
        Expect.that(in.offer(11) && in.offer(12) && in.offer(13) && !in.offer(14), BugClass.STALE_READ, "Another process had taken values, and the side that offers did not see that there was room for three.");
    }
}
