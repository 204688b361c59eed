// Wrong: waits until there is enough money, where it should refuse.
public final class Bank {
    private final long[] balances;

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public synchronized boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        Math.addExact(balances[to], from == to ? 0 : amount);
        try {
            while (balances[from] < amount) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        balances[from] -= amount;
        balances[to] += amount;
        notifyAll();
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
