// Wrong: no lock at all.
public final class Bank {
    private final long[] balances;

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        long received = from == to ? balances[to] : Math.addExact(balances[to], amount);
        if (balances[from] < amount) {
            return false;
        }
        if (from != to) {
            balances[from] -= amount;
            balances[to] = received;
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
