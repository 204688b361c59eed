import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both sides at once in one process, and whether it is the memory that keeps them in order. */
class OrderChecks {
    private static final String BY_THE_WORDS = "Only the words can order them, since no lock and no field of this JVM reaches the other process: setRelease or setVolatile of a word after the one access, getAcquire or getVolatile of that word before the other.";

    /** There is a value and there is room, so each call must do what it is asked for, whatever the other side does. */
    @Explore(remedy = BY_THE_WORDS)
    void neverFullNorEmptyExplored(Round round) {
        Traffic traffic = new Traffic(2, 1);
        round.thread("producer", () -> Expect.that(traffic.offer(), BugClass.WRONG_OUTPUT, "offer returned false although there was room all the time."));
        round.thread("consumer", () -> Expect.that(traffic.poll(), BugClass.WRONG_OUTPUT, "poll found nothing although a value had been in the ring before it was called."));
        round.after(traffic::expectRest);
    }

    @Explore(remedy = BY_THE_WORDS)
    void fromEmptyExplored(Round round) {
        fromEmpty(round);
    }

    /** One slot, and it is full: a producer that sees room too early writes over what is being taken. */
    @Explore(remedy = BY_THE_WORDS)
    void fromFullExplored(Round round) {
        Traffic traffic = new Traffic(1, 1);
        traffic.start(round, 3, 2);
    }

    @Stress
    void bothAtOnce(Round round) {
        fromEmpty(round);
    }

    private static void fromEmpty(Round round) {
        Traffic traffic = new Traffic(2, 0);
        traffic.start(round, round.times(400, 2), round.times(400, 3));
    }

    /** One call after another, so that every value is right; but what one side may use of the other's only the memory says. */
    @Test
    void orderedByTheMemory() {
        Random random = new Random(5);
        for (int slots = 1; slots <= 4; slots++) {
            Words memory = Words.inMemory(ShmRing.words(slots));
            Ordered ordered = new Ordered(memory.length());
            Sides sides = new Sides(ordered.of(0, memory), ordered.of(1, memory), slots, 3, ordered);
            for (int step = 0; step < 40 * slots; step++) {
                sides.fillOrEmptyALittle(random);
            }
            sides.expectNext();
        }
    }

    /** Values with the numbers 1, 2, ..., and what came out. */
    private static final class Traffic {
        private final ShmRing producer;
        private final ShmRing consumer;
        private long offered;
        private long taken;

        Traffic(int slots, int before) {
            Words memory = Words.inMemory(ShmRing.words(slots));
            producer = ShmRing.create(memory, slots, 0);
            consumer = ShmRing.attach(memory);
            // so that what lies in a slot is a value of the lap before
            Expect.that(offer() && poll(), BugClass.WRONG_OUTPUT, "What was offered to an empty ring could not be taken out.");
            for (int i = 0; i < before; i++) {
                offer();
            }
        }

        void start(Round round, int offers, int polls) {
            round.thread("producer", () -> round.repeat(offers, offers, step -> offer()));
            round.thread("consumer", () -> round.repeat(polls, polls, step -> poll()));
            round.after(this::expectRest);
        }

        private static long value(long number) {
            return number * 1_000_003;
        }

        boolean offer() {
            if (!producer.offer(value(offered + 1))) {
                return false;
            }
            offered++;
            return true;
        }

        boolean poll() {
            OptionalLong polled = consumer.poll();
            if (polled.isEmpty()) {
                return false;
            }
            long value = polled.getAsLong();
            long expected = value(++taken);
            Expect.that(value <= expected, BugClass.LOST_UPDATE, "poll did not return value number " + taken
                    + " but a later one: offer wrote over a value that had not been taken yet. Only when poll has read a slot may it say that the slot is free.");
            Expect.that(value == expected, BugClass.UNSAFE_PUBLICATION, "poll did not return value number " + taken
                    + " but what lay in the slot before: offer said that the value was there before it had written it. Write the value first, then what says that it is there.");
            return true;
        }

        void expectRest() {
            while (taken < offered) {
                OptionalLong polled = consumer.poll();
                Expect.equal(OptionalLong.of(value(++taken)), polled, BugClass.LOST_UPDATE,
                        "When both sides were done, the values that had been offered and not taken were not all in the ring. If both write the same word, a change of the one is lost: it must be one step, or each side has a word of its own.");
            }
            Expect.equal(OptionalLong.empty(), consumer.poll(), BugClass.LOST_UPDATE,
                    "When all values had been taken, another one came out of the ring. If both sides write the same word, a change of the one is lost: it must be one step, or each side has a word of its own.");
        }
    }
}
