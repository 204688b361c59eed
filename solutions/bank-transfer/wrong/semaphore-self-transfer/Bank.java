import java.util.concurrent.Semaphore;

// Wrong: a semaphore is not re-entrant, and a transfer to the same account takes its only permit twice.
public final class Bank {
    private final long[] balances;
    private final Semaphore[] turns;

    public Bank(long... initial) {
        balances = initial.clone();
        turns = new Semaphore[initial.length];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = new Semaphore(1);
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        Semaphore first = turns[Math.min(from, to)];
        Semaphore second = turns[Math.max(from, to)];
        first.acquireUninterruptibly();
        second.acquireUninterruptibly();
        try {
            if (balances[from] < amount) {
                return false;
            }
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] -= amount;
            return true;
        } finally {
            second.release();
            first.release();
        }
    }

    public long balance(int id) {
        turns[id].acquireUninterruptibly();
        try {
            return balances[id];
        } finally {
            turns[id].release();
        }
    }

    public long total() {
        for (Semaphore turn : turns) {
            turn.acquireUninterruptibly();
        }
        long sum = 0;
        for (int i = 0; i < balances.length; i++) {
            sum += balances[i];
        }
        for (Semaphore turn : turns) {
            turn.release();
        }
        return sum;
    }
}
