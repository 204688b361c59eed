import java.util.concurrent.locks.ReentrantLock;

// Wrong: two threads can take, fail and give back in step for ever.
public final class Bank {
    private final long[] balances;
    private final ReentrantLock[] locks;

    public Bank(long... initial) {
        balances = initial.clone();
        locks = new ReentrantLock[initial.length];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount");
        }
        if (from < 0 || to < 0 || from >= locks.length || to >= locks.length) {
            throw new IllegalArgumentException("account");
        }
        while (true) {
            if (locks[from].tryLock()) {
                try {
                    if (locks[to].tryLock()) {
                        try {
                            return move(from, to, amount);
                        } finally {
                            locks[to].unlock();
                        }
                    }
                } finally {
                    locks[from].unlock();
                }
            }
        }
    }

    private boolean move(int from, int to, long amount) {
        if (balances[from] < amount) {
            return false;
        }
        if (from == to) {
            return true;
        }
        long received = Math.addExact(balances[to], amount);
        balances[from] -= amount;
        balances[to] = received;
        return true;
    }

    public long balance(int id) {
        locks[id].lock();
        try {
            return balances[id];
        } finally {
            locks[id].unlock();
        }
    }

    public long total() {
        int held = 0;
        try {
            while (held < locks.length) {
                if (locks[held].tryLock()) {
                    held++;
                } else {
                    while (held > 0) {
                        locks[--held].unlock();
                    }
                    Thread.yield();
                }
            }
            long sum = 0;
            for (long balance : balances) {
                sum += balance;
            }
            return sum;
        } finally {
            while (held > 0) {
                locks[--held].unlock();
            }
        }
    }
}
