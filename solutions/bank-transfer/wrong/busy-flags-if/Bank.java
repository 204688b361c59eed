// Wrong: goes on after one wait, though another thread may have been faster.
public final class Bank {
    private final long[] balances;
    private final boolean[] busy;

    public Bank(long... initial) {
        balances = initial.clone();
        busy = new boolean[initial.length];
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount < 0");
        }
        take(from, to);
        try {
            if (balances[from] < amount) {
                return false;
            }
            if (from != to) {
                balances[to] = Math.addExact(balances[to], amount);
                balances[from] -= amount;
            }
            return true;
        } finally {
            give(from, to);
        }
    }

    private synchronized void take(int from, int to) {
        boolean interrupted = false;
        if (busy[from] || busy[to]) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        busy[from] = true;
        busy[to] = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void give(int from, int to) {
        busy[from] = false;
        busy[to] = false;
        notifyAll();
    }

    public long balance(int id) {
        take(id, id);
        try {
            return balances[id];
        } finally {
            give(id, id);
        }
    }

    public synchronized long total() {
        boolean interrupted = false;
        while (anyBusy()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        long sum = 0;
        for (long balance : balances) {
            sum += balance;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return sum;
    }

    private boolean anyBusy() {
        for (boolean flag : busy) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}
