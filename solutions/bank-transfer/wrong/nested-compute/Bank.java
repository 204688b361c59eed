import java.util.concurrent.ConcurrentHashMap;

// Wrong: computes one entry of the map inside the computation of another, which locks both in the order of the call.
public final class Bank {
    private final ConcurrentHashMap<Integer, Long> balances = new ConcurrentHashMap<>(1_024);

    public Bank(long... initial) {
        for (int i = 0; i < initial.length; i++) {
            balances.put(i, initial[i]);
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0 || !balances.containsKey(from) || !balances.containsKey(to)) {
            throw new IllegalArgumentException();
        }
        if (from == to) {
            return true;
        }
        boolean[] moved = {false};
        balances.compute(from, (id, balance) -> {
            if (balance < amount) {
                return balance;
            }
            balances.compute(to, (other, received) -> Math.addExact(received, amount));
            moved[0] = true;
            return balance - amount;
        });
        return moved[0];
    }

    public long balance(int id) {
        return balances.get(id);
    }

    public long total() {
        long sum = 0;
        for (long balance : balances.values()) {
            sum += balance;
        }
        return sum;
    }
}
