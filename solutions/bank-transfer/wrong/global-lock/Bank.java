// Wrong: one lock for the whole bank, so transfers between other accounts wait as well.
public final class Bank {
    private final long[] balances;

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public synchronized boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        long received = Math.addExact(balances[to], from == to ? 0 : amount);
        if (balances[from] < amount) {
            return false;
        }
        if (from != to) {
            balances[from] -= amount;
            balances[to] = received;
        }
        return true;
    }

    public synchronized long balance(int id) {
        return balances[id];
    }

    public synchronized long total() {
        long sum = 0;
        for (long balance : balances) {
            sum += balance;
        }
        return sum;
    }
}
