import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** One side is in the middle of a call, at each place where it uses the memory; and the other side does what it can then. */
class HalfwayChecks {
    private static final int SLOTS = 3;
    private static final long LAST = 100;

    /** On one thread, so that no lock of this JVM keeps the two apart: it would not, if they were processes. */
    @Test
    void inBetween() {
        for (int full = 0; full <= SLOTS; full++) {
            boolean reached = true;
            for (int use = 0; reached; use++) {
                reached = pollsInAnOffer(full, use);
            }
            reached = true;
            for (int use = 0; reached; use++) {
                reached = offersInAPoll(full, use);
            }
        }
    }

    private static boolean pollsInAnOffer(int full, int use) {
        Ring ring = new Ring(full);
        ring.mayWaitFor("offer", "poll");
        OptionalLong[] polled = new OptionalLong[1];
        ring.producerWords.at(use, () -> polled[0] = ring.poll());
        boolean offered = ring.producer.offer(LAST);
        boolean reached = ring.producerWords.at(0, null);
        Expect.that(offered || full == SLOTS, BugClass.WRONG_OUTPUT, "offer returned false although there was room all the time; a poll came in the middle of it.");
        long first = 1;
        if (reached && full > 0) {
            ring.expect(first++, polled[0], BugClass.WRONG_OUTPUT, "A poll came in the middle of an offer, and did not return the oldest of the values that had been there before.");
        } else if (reached && polled[0].isPresent()) {
            Expect.equal(OptionalLong.of(LAST), polled[0], BugClass.UNSAFE_PUBLICATION,
                    "A poll came in the middle of an offer, and returned what lay in the slot before: offer must not say that a value is there before it has written it.");
            offered = false;
        }
        ring.expectInside(first, full, offered, "A poll came in the middle of an offer, as one of another process can, and when both were done, the ring did not hold what it must.");
        return reached;
    }

    private static boolean offersInAPoll(int full, int use) {
        Ring ring = new Ring(full);
        ring.mayWaitFor("poll", "offer");
        boolean[] offered = new boolean[1];
        ring.consumerWords.at(use, () -> offered[0] = ring.offer(LAST));
        OptionalLong polled = ring.consumer.poll();
        boolean reached = ring.consumerWords.at(0, null);
        Expect.that(!reached || offered[0] || full == SLOTS, BugClass.WRONG_OUTPUT, "offer returned false although there was room all the time; it came in the middle of a poll.");
        boolean inside = offered[0];
        if (full > 0) {
            ring.expect(1, polled, BugClass.LOST_UPDATE, "An offer came in the middle of a poll, and the poll did not return the oldest value: offer had written over it. A slot is free only when poll has read it.");
        } else if (polled.isPresent()) {
            Expect.equal(OptionalLong.of(offered[0] ? LAST : 0), polled, BugClass.UNSAFE_PUBLICATION, "An offer came in the middle of a poll of an empty ring, and poll returned neither its value nor nothing, but what lay in the slot before.");
            inside = false;
        }
        ring.expectInside(2, full, inside, "An offer came in the middle of a poll, as one of another process can, and when both were done, the ring did not hold what it must.");
        return reached;
    }

    /** The process ends there, and the other side's calls return all the same. */
    @Test
    void stoppedInTheMiddle() {
        for (int full = 0; full <= SLOTS; full++) {
            boolean ended = true;
            for (int use = 0; ended; use++) {
                Ring ring = new Ring(full);
                ring.mayWaitFor("offer", "poll");
                ended = stop(use, ring.producerWords, () -> ring.producer.offer(LAST));
                for (long i = 1; i <= full; i++) {
                    ring.expect(i, ring.poll(), BugClass.WRONG_OUTPUT, "A process ended in the middle of an offer, and the values that had been offered before were not all there.");
                }
                OptionalLong last = ring.poll();
                Expect.that(last.isEmpty() || full < SLOTS && last.getAsLong() == LAST, BugClass.UNSAFE_PUBLICATION,
                        "A process ended in the middle of an offer. The value may be in the ring afterwards or not; but poll returned another one, which lay in the slot before: offer must not say that a value is there before it has written it.");
            }
            ended = true;
            for (int use = 0; ended; use++) {
                Ring ring = new Ring(full);
                ring.mayWaitFor("poll", "offer");
                ended = stop(use, ring.consumerWords, ring.consumer::poll);
                for (int i = full; i < SLOTS; i++) {
                    Expect.that(ring.offer(50), BugClass.WRONG_OUTPUT, "A process ended in the middle of a poll, and offer returned false although there was room.");
                }
                ring.offer(51);
                ring.offer(52);
            }
        }
    }

    /** Whether the process ended before the call did. */
    private static boolean stop(int use, CountedWords words, Runnable call) {
        words.endAt(use);
        try {
            call.run();
            return false;
        } catch (CountedWords.Ended ended) {
            return true;
        }
    }

    /** A ring that has been used and holds the values from 1 on. */
    private static final class Ring {
        final CountedWords producerWords;
        final CountedWords consumerWords;
        final ShmRing producer;
        final ShmRing consumer;

        Ring(int full) {
            Words memory = Words.inMemory(ShmRing.words(SLOTS));
            producerWords = new CountedWords(memory);
            consumerWords = new CountedWords(memory);
            producer = ShmRing.create(producerWords, SLOTS, 0);
            consumer = ShmRing.attach(consumerWords);
            for (int i = 0; i < SLOTS + 1; i++) {
                producer.offer(-1 - i);
                consumer.poll();
            }
            for (int i = 1; i <= full; i++) {
                producer.offer(i);
            }
        }

        void mayWaitFor(String stopped, String call) {
            String message = call + " did not return: the other process was in the middle of " + stopped
                    + ", or had ended there. A lock, or a mark that one side waits for, stays for ever when its process ends: let each side write what only it writes, and the last step make it valid.";
            producerWords.onEndless(BugClass.OVER_SERIALISED, message);
            consumerWords.onEndless(BugClass.OVER_SERIALISED, message);
        }

        OptionalLong poll() {
            consumerWords.begin();
            return consumer.poll();
        }

        boolean offer(long value) {
            producerWords.begin();
            return producer.offer(value);
        }

        void expect(long value, OptionalLong polled, BugClass bug, String message) {
            Expect.equal(OptionalLong.of(value), polled, bug, message);
        }

        /** All values from {@code first} to {@code full} and perhaps the last one, and nothing else. */
        void expectInside(long first, long full, boolean last, String message) {
            String reason = message + " If both sides write the same word, a change of the one is lost: it must be one step, or each side has a word of its own; and a lock of one JVM keeps no other process out.";
            for (long value = first; value <= full; value++) {
                expect(value, poll(), BugClass.LOST_UPDATE, reason);
            }
            if (last) {
                expect(LAST, poll(), BugClass.LOST_UPDATE, reason);
            }
            Expect.equal(OptionalLong.empty(), poll(), BugClass.LOST_UPDATE, reason);
            for (int i = 0; i < SLOTS; i++) {
                Expect.that(offer(i), BugClass.LOST_UPDATE, reason);
            }
            Expect.that(!offer(LAST), BugClass.LOST_UPDATE, reason);
        }
    }
}
