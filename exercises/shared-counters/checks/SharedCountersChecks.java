import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.PeerTask;
import dev.grade.api.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** Checks of the exercise shared-counters: one process by itself, one after another, and several at once. */
class SharedCountersChecks {
    private static final int NEW_FILES = 300;
    private static final String APART = "The counters of a file must not overlap: each is a long of 8 bytes, at a place of its own.";

    @Test
    void counts(Processes processes) throws IOException {
        Path file = processes.folder().resolve("counters");
        try (SharedCounters counters = SharedCounters.open(file, 3)) {
            Expect.equal(0L, counters.get(1), BugClass.WRONG_OUTPUT, "In a new file every counter must be 0.");
            Expect.equal(5L, counters.addAndGet(1, 5), BugClass.WRONG_OUTPUT, "addAndGet must return what the counter is afterwards.");
            Expect.equal(3L, counters.addAndGet(1, -2), BugClass.WRONG_OUTPUT, "addAndGet must return what the counter is afterwards, also for a negative number.");
            Expect.equal(3L, counters.get(1), BugClass.WRONG_OUTPUT, "get must return what was added before.");
            long large = 1L << 40;
            Expect.equal(large + 3, counters.addAndGet(1, large), BugClass.WRONG_OUTPUT, "A counter is a long: it must hold more than an int can.");
            Expect.equal(large + 3, counters.get(1), BugClass.WRONG_OUTPUT, "A counter is a long: it must hold more than an int can.");
            Expect.equal(Long.MIN_VALUE, counters.addAndGet(2, Long.MIN_VALUE), BugClass.WRONG_OUTPUT, "A counter must hold every long, the smallest as well.");
        }
    }

    @Test
    void slotsApart(Processes processes) throws IOException {
        int slots = 8;
        try (SharedCounters counters = SharedCounters.open(processes.folder().resolve("counters"), slots)) {
            long[] expected = new long[slots];
            for (int slot = 0; slot < slots; slot++) {
                expected[slot] = -1 - 7919L * slot;
                counters.addAndGet(slot, expected[slot]);
            }
            for (int slot = 0; slot < slots; slot++) {
                Expect.equal(expected[slot], counters.get(slot), BugClass.WRONG_OUTPUT, APART);
            }
            long[] snapshot = counters.snapshot();
            Expect.equal(Arrays.toString(expected), Arrays.toString(snapshot), BugClass.WRONG_OUTPUT, "snapshot must return every counter, in order.");
            snapshot[0] = 1;
            Expect.equal(expected[0], counters.get(0), BugClass.WRONG_OUTPUT, "Whoever changes the array that snapshot returned must not change the counters.");
            counters.addAndGet(1, 1 - expected[1]);
            Expect.equal(1L, counters.snapshot()[1], BugClass.WRONG_OUTPUT, "snapshot must return what the counters are now.");
            Expect.equal(expected[1], snapshot[1], BugClass.WRONG_OUTPUT, "A snapshot must stay what it was when a counter changes later and another snapshot is taken: each is an array of its own.");
            for (int wrong : new int[]{-1, slots, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                String message = "There is no counter " + wrong + " among " + slots + ": it must be refused with an IndexOutOfBoundsException.";
                Expect.throwing(IndexOutOfBoundsException.class, () -> counters.get(wrong), BugClass.WRONG_OUTPUT, message);
                Expect.throwing(IndexOutOfBoundsException.class, () -> counters.addAndGet(wrong, 1), BugClass.WRONG_OUTPUT, message);
            }
        }
    }

    @Test
    void staysInTheFile(Processes processes) throws IOException {
        Path file = processes.folder().resolve("counters");
        try (SharedCounters counters = SharedCounters.open(file, 4)) {
            counters.addAndGet(0, 11);
            counters.addAndGet(3, 1L << 50);
        }
        try (SharedCounters again = SharedCounters.open(file, 4)) {
            String message = "A file that is there already must be opened with what is in it, not begun anew.";
            Expect.equal(11L, again.get(0), BugClass.WRONG_OUTPUT, message);
            Expect.equal(12L, again.addAndGet(0, 1), BugClass.WRONG_OUTPUT, message);
            Expect.equal(1L << 50, again.get(3), BugClass.WRONG_OUTPUT, message);
        }
        try (SharedCounters other = SharedCounters.open(processes.folder().resolve("others"), 4)) {
            Expect.equal(0L, other.get(0), BugClass.STATIC_STATE, "Another file has counters of its own, but they were not 0: nothing may be kept in static fields.");
        }
        try (SharedCounters one = SharedCounters.open(file, 4); SharedCounters other = SharedCounters.open(processes.folder().resolve("more"), 4)) {
            other.addAndGet(0, 7);
            Expect.equal(12L, one.get(0), BugClass.STATIC_STATE, "Two files were open at once, and what was added to the one was found in the other: nothing of a file may be kept in static fields.");
        }
        try (SharedCounters one = SharedCounters.open(file, 4); SharedCounters two = SharedCounters.open(file, 4)) {
            two.get(0);
            one.addAndGet(0, 100);
            Expect.equal(112L, two.get(0), BugClass.STALE_READ, "The same file was opened twice, and one of the two did not see what the other added: a counter has to be read from what both share, each time.");
            Expect.equal(113L, two.addAndGet(0, 1), BugClass.STALE_READ, "The same file was opened twice, and one of the two did not see what the other added.");
            Expect.equal(113L, one.snapshot()[0], BugClass.STALE_READ, "The same file was opened twice, and one of the two did not see in its snapshot what the other added.");
        }
    }

    @Test
    void seenByAnotherProcess(Processes processes) throws IOException {
        Path file = processes.folder().resolve("counters");
        try (SharedCounters counters = SharedCounters.open(file, 2)) {
            counters.addAndGet(1, 40);
            String seen = processes.inPeers(AddsTwo.class, List.of(file.toString())).get(0);
            String message = "A second process opened the file while the first one had it open, and saw another number than the first had left there: what is added must reach the file, or memory that both map, at once.";
            Expect.equal("40 42", seen, BugClass.STALE_READ, message);
            Expect.equal(42L, counters.get(1), BugClass.STALE_READ, "A process that had the file open did not see what a second process added to it.");
        }
    }

    @Test
    void twoProcesses(Processes processes) throws IOException {
        check(processes, AddsAlone.class, "Two processes");
    }

    @Test
    void threadsInTwoProcesses(Processes processes) throws IOException {
        check(processes, AddsWithHelper.class, "Two processes with two threads each");
    }

    @Test
    void eachOpensItsOwn(Processes processes, Actors actors) throws IOException {
        Path file = processes.folder().resolve("counters");
        SharedCounters.open(file, Adding.SLOTS).close();
        Adding first = new Adding(file);
        Adding second = new Adding(file);
        Actor one = actors.start("one", first::run);
        Actor two = actors.start("two", second::run);
        one.expectEnd();
        two.expectEnd();
        Adding.judge(file, List.of(first.told(), second.told()), "Two threads of one process, each with SharedCounters that it opened itself,");
        expectNoneBegunAnew(processes, actors);
    }

    /** Which of the two makes a file, and where one overtakes the other, changes as they get their turns on a core. */
    private static void expectNoneBegunAnew(Processes processes, Actors actors) throws IOException {
        CyclicBarrier start = new CyclicBarrier(2);
        Body opens = () -> {
            start.await();
            for (int i = 0; i < NEW_FILES; i++) {
                try (SharedCounters counters = SharedCounters.open(processes.folder().resolve("new" + i), 2)) {
                    counters.addAndGet(1, 1);
                }
            }
        };
        Actor one = actors.start("one who opens new files", opens);
        Actor two = actors.start("another one who opens them", opens);
        one.expectEnd();
        two.expectEnd();
        for (int i = 0; i < NEW_FILES; i++) {
            try (SharedCounters counters = SharedCounters.open(processes.folder().resolve("new" + i), 2)) {
                Expect.equal(2L, counters.get(1), BugClass.CHECK_THEN_ACT,
                        "Two threads opened the same new file at the same time, and each added 1. One of the additions was lost: who has found that there is no file yet must not wipe out what another one, who was faster, has counted in it since. A file that is made longer is full of zeros by itself.");
            }
        }
    }

    private static void check(Processes processes, Class<? extends PeerTask> task, String who) throws IOException {
        Path file = processes.folder().resolve("counters");
        try (SharedCounters counters = SharedCounters.open(file, Adding.SLOTS)) {
            counters.get(0);
            List<String> told = processes.inPeers(task, List.of(file.toString(), file.toString()));
            Adding.judge(file, told, who);
        }
    }

}
