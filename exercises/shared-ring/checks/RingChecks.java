import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What can be seen when one call comes after another. */
class RingChecks {
    @Test
    void firstInFirstOut() {
        Sides sides = new Sides(3);
        sides.poll();
        for (long value : new long[]{7, 0, -1}) {
            sides.offer(value);
        }
        sides.offer(5);
        sides.poll();
        sides.offer(Long.MIN_VALUE);
        sides.offer(6);
        sides.empty();
        sides.offer(Long.MAX_VALUE);
        sides.offer(0);
        sides.empty();
        Sides one = new Sides(1);
        one.fill(9);
        one.empty();
        one.fill(0);
        one.empty();
    }

    /** At any place, with any number of slots, and with another process in the place of a side now and then. */
    @Test
    void goesRound() {
        Random random = new Random(11);
        for (int slots = 1; slots <= 9; slots++) {
            Sides sides = new Sides(slots);
            for (int step = 0; step < 60 * slots; step++) {
                sides.fillOrEmptyALittle(random);
            }
            sides.fill(100);
            sides.attachProducer();
            sides.offer(1);
            sides.attachConsumer();
            sides.empty();
        }
    }

    @Test
    void ownMemory() {
        Words memory = Words.inMemory(ShmRing.words(3));
        Sides first = new Sides(memory, 3, 0);
        Sides other = new Sides(4);
        first.offer(1);
        try {
            other.poll();
            other.fill(20);
            first.offer(2);
            first.empty();
            other.empty();
        } catch (CheckFailure failure) {
            throw new CheckFailure(BugClass.STATIC_STATE, "Two rings in two memories do not leave each other alone: " + failure.getMessage() + " What belongs to one ring must be in its memory, and nothing of it may be static.");
        }
        first.fill(5);
        first.poll();
        Sides again = new Sides(memory, 3, 0);
        again.poll();
        again.fill(8);
        again.empty();
        first = new Sides(memory, 3, 4);
        first.fill(30);
        first.empty();
    }

    @Test
    void numbers() {
        for (long first : new long[]{0, 5, Integer.MAX_VALUE - 4L, (1L << 32) - 5, (1L << 40) + 1}) {
            for (int slots = 1; slots <= 4; slots++) {
                Sides sides = new Sides(Words.inMemory(ShmRing.words(slots)), slots, first);
                for (int lap = 0; lap < 4; lap++) {
                    sides.expectNext();
                    sides.fill(11);
                    sides.expectNext();
                    sides.attachProducer();
                    sides.expectNext();
                    sides.empty();
                    sides.offer(12);
                }
            }
        }
    }

    @Test
    void fewLooks() {
        int slots = 1000;
        Sides sides = new Sides(slots);
        sides.offer(0);
        for (int lap = 0; lap < 2; lap++) {
            sides.fill(1);
            sides.poll();
            sides.fill(1);
            sides.empty();
        }
        Expect.that(sides.most() <= 100, BugClass.TOO_SLOW, "In a ring with " + slots + " slots, a call used the memory " + sides.most()
                + " times. A call must need as few looks with a million slots as with three: keep where the next value goes, and do not search or move values.");
    }
}
