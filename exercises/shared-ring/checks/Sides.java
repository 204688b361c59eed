import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;

/** The two sides of a ring, each with an object and a view of the memory of its own, and what must be in the ring. */
final class Sides {
    private final int slots;
    private final Queue<Long> inside = new ArrayDeque<>();
    private final Ordered ordered;
    private final CountedWords producerWords;
    private final CountedWords consumerWords;
    private ShmRing producer;
    private ShmRing consumer;
    private long next;

    Sides(int slots) {
        this(Words.inMemory(ShmRing.words(slots)), slots, 0);
    }

    Sides(Words memory, int slots, long next) {
        this(memory, memory, slots, next, new Ordered(0));
    }

    /** With a view for each side. */
    Sides(Words producerView, Words consumerView, int slots, long next, Ordered ordered) {
        this.ordered = ordered;
        this.slots = slots;
        this.next = next;
        producerWords = new CountedWords(producerView);
        consumerWords = new CountedWords(consumerView);
        producer = ShmRing.create(producerWords, slots, next);
        // whoever starts a process sees to it that create is done
        ordered.meet();
        attachConsumer();
        producerWords.forget();
        consumerWords.forget();
    }

    void offer(long value) {
        producerWords.begin();
        boolean room = inside.size() < slots;
        Expect.equal(room, producer.offer(value), BugClass.WRONG_OUTPUT, room
                ? "offer returned false although only " + inside.size() + " of " + slots + " slots were full."
                : "offer did not return false although all " + slots + " slots were full.");
        if (room) {
            inside.add(value);
            next++;
        }
    }

    void poll() {
        consumerWords.begin();
        OptionalLong polled = consumer.poll();
        if (inside.isEmpty()) {
            Expect.equal(OptionalLong.empty(), polled, BugClass.WRONG_OUTPUT, "poll returned a value although nothing was in the ring.");
        } else {
            Expect.equal(OptionalLong.of(inside.remove()), polled, BugClass.WRONG_OUTPUT,
                    "poll did not return the oldest value that was in the ring (" + slots + " slots, " + (inside.size() + 1) + " of them full).");
        }
    }

    void expectNext() {
        producerWords.begin();
        Expect.equal(next, producer.next(), BugClass.WRONG_OUTPUT, "next() is not the number of the next value that is offered: it begins with what create was given, and grows by 1 with each value that was taken in.");
    }

    void attachProducer() {
        ordered.attaching(true);
        producer = ShmRing.attach(producerWords);
        ordered.attaching(false);
    }

    void attachConsumer() {
        ordered.attaching(true);
        consumer = ShmRing.attach(consumerWords);
        ordered.attaching(false);
    }

    /** Some calls of one side, now and then of a new process in its place. */
    void fillOrEmptyALittle(Random random) {
        int calls = 1 + random.nextInt(slots + 1);
        boolean fills = random.nextBoolean();
        for (int call = 0; call < calls; call++) {
            if (fills) {
                offer(random.nextInt(4) == 0 ? 0 : random.nextLong());
            } else {
                poll();
            }
        }
        if (random.nextInt(5) == 0) {
            if (fills) {
                attachProducer();
            } else {
                attachConsumer();
            }
        }
    }

    /** The most that an offer or a poll has used the memory. */
    int most() {
        return Math.max(producerWords.most(), consumerWords.most());
    }

    void fill(long firstValue) {
        for (long value = firstValue; inside.size() < slots; value++) {
            offer(value);
        }
        offer(firstValue - 1);
    }

    void empty() {
        while (!inside.isEmpty()) {
            poll();
        }
        poll();
    }
}
