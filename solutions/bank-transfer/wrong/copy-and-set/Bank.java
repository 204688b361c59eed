// Wrong: each transfer replaces all balances, and forgets what others replaced meanwhile.
public final class Bank {
    private volatile long[] balances;

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount < 0");
        }
        long[] next = balances.clone();
        if (next[from] < amount) {
            return false;
        }
        if (from != to) {
            next[to] = Math.addExact(next[to], amount);
            next[from] -= amount;
            balances = next;
        }
        return true;
    }

    public long balance(int id) {
        return balances[id];
    }

    public long total() {
        long sum = 0;
        for (long balance : balances) {
            sum += balance;
        }
        return sum;
    }
}
