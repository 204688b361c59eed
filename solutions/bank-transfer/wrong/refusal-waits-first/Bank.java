// A refusal waits two seconds for money first.
public final class Bank {
    private final long[] balances;

    public Bank(long... initial) {
        this.balances = initial.clone();
    }

    public synchronized boolean transfer(int from, int to, long amount) {
        if (from < 0 || to < 0 || from >= balances.length || to >= balances.length) {
            throw new IndexOutOfBoundsException("no such account");
        }
        if (amount < 0) {
            throw new IllegalArgumentException("a negative amount");
        }
        if (balances[from] < amount) {
            try {
                wait(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (balances[from] < amount) {
                return false;
            }
        }
        if (from != to) {
            long received = Math.addExact(balances[to], amount);
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
