import java.util.Arrays;

// Wrong: locks on the balance objects, which every transfer replaces.
public final class Bank {
    private final Long[] balances;

    public Bank(long... initial) {
        balances = Arrays.stream(initial).boxed().toArray(Long[]::new);
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        synchronized (balances[Math.min(from, to)]) {
            synchronized (balances[Math.max(from, to)]) {
                if (balances[from] < amount) {
                    return false;
                }
                if (from != to) {
                    balances[to] = Math.addExact(balances[to], amount);
                    balances[from] -= amount;
                }
                return true;
            }
        }
    }

    public long balance(int id) {
        synchronized (balances[id]) {
            return balances[id];
        }
    }

    public long total() {
        return Arrays.stream(balances).mapToLong(Long::longValue).sum();
    }
}
