import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Odd: tickets and a ring of slots, no lock at all; who has to wait gives up the core and looks again. The state of a
 * slot is 2t when ticket t may put into it, and 2t + 1 when ticket t may take from it.
 */
class BoundedBlockingQueue {
    private final int capacity;
    private final int[] slots;
    private final AtomicLongArray states;
    private final AtomicLong putTickets = new AtomicLong();
    private final AtomicLong takeTickets = new AtomicLong();

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
        slots = new int[capacity];
        states = new AtomicLongArray(capacity);
        for (int i = 0; i < capacity; i++) {
            states.set(i, 2L * i);
        }
    }

    public void enqueue(int element) throws InterruptedException {
        long ticket = claim(putTickets, 0);
        int slot = (int) (ticket % capacity);
        slots[slot] = element;
        states.set(slot, 2 * ticket + 1);
    }

    public int dequeue() throws InterruptedException {
        long ticket = claim(takeTickets, 1);
        int slot = (int) (ticket % capacity);
        int element = slots[slot];
        states.set(slot, 2 * (ticket + capacity));
        return element;
    }

    private long claim(AtomicLong tickets, int state) throws InterruptedException {
        while (true) {
            long ticket = tickets.get();
            boolean ready = states.get((int) (ticket % capacity)) == 2 * ticket + state;
            if (ready && tickets.compareAndSet(ticket, ticket + 1)) {
                return ticket;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.yield();
        }
    }

    public int size() {
        long put = putTickets.get();
        return (int) Math.max(0, put - takeTickets.get());
    }
}
