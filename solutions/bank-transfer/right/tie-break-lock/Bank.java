/** Orders accounts by identity hash code, with one more lock for the rare case that two are equal. */
public final class Bank {
    private static final class Account {
        private long balance;
    }

    private final Account[] accounts;
    private final Object tie = new Object();

    public Bank(long... initial) {
        accounts = new Account[initial.length];
        for (int i = 0; i < initial.length; i++) {
            accounts[i] = new Account();
            accounts[i].balance = initial[i];
        }
    }

    public boolean transfer(int from, int to, long amount) {
        Account source = accounts[from];
        Account target = accounts[to];
        if (amount < 0) {
            throw new IllegalArgumentException("Negative amount");
        }
        int sourceHash = System.identityHashCode(source);
        int targetHash = System.identityHashCode(target);
        if (sourceHash < targetHash) {
            return transferLocked(source, target, source, target, amount);
        } else if (sourceHash > targetHash) {
            return transferLocked(target, source, source, target, amount);
        } else {
            synchronized (tie) {
                return transferLocked(source, target, source, target, amount);
            }
        }
    }

    private boolean transferLocked(Account first, Account second, Account source, Account target, long amount) {
        synchronized (first) {
            synchronized (second) {
                if (source.balance >= amount && source != target) {
                    target.balance = Math.addExact(target.balance, amount);
                    source.balance -= amount;
                    return true;
                }
                return source == target;
            }
        }
    }

    public long balance(int id) {
        Account account = accounts[id];
        synchronized (account) {
            return account.balance;
        }
    }

    /** Reads twice until two readings agree is not enough; so it takes every monitor, in the order that transfers use. */
    public long total() {
        Account[] sorted = accounts.clone();
        java.util.Arrays.sort(sorted, java.util.Comparator.comparingInt(System::identityHashCode));
        synchronized (tie) {
            return sum(sorted, 0);
        }
    }

    private static long sum(Account[] sorted, int index) {
        if (index == sorted.length) {
            return 0;
        }
        synchronized (sorted[index]) {
            return sorted[index].balance + sum(sorted, index + 1);
        }
    }
}
