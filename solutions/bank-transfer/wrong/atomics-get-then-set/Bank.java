import java.util.concurrent.atomic.AtomicLong;

// Wrong: each get and each set is atomic, both together are not.
public final class Bank {
    private final AtomicLong[] accounts;

    public Bank(long... initial) {
        accounts = new AtomicLong[initial.length];
        for (int i = 0; i < initial.length; i++) {
            accounts[i] = new AtomicLong(initial[i]);
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        AtomicLong source = accounts[from];
        AtomicLong target = accounts[to];
        long left = source.get() - amount;
        if (left < 0) {
            return false;
        }
        if (from == to) {
            return true;
        }
        long received = Math.addExact(target.get(), amount);
        source.set(left);
        target.set(received);
        return true;
    }

    public long balance(int id) {
        return accounts[id].get();
    }

    public long total() {
        long sum = 0;
        for (AtomicLong account : accounts) {
            sum += account.get();
        }
        return sum;
    }
}
