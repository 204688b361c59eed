// Wrong: hashCode() depends on the first balance, so equal ones are locked in the order of the call.
public final class Bank {
    private static final class Account {
        private final long opening;
        private long balance;

        Account(long balance) {
            this.opening = balance;
            this.balance = balance;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(opening);
        }
    }

    private final Account[] accounts;

    public Bank(long... initial) {
        accounts = new Account[initial.length];
        for (int i = 0; i < initial.length; i++) {
            accounts[i] = new Account(initial[i]);
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        Account source = accounts[from];
        Account target = accounts[to];
        if (from == to) {
            return true;
        }
        boolean sourceFirst = source.hashCode() <= target.hashCode();
        synchronized (sourceFirst ? source : target) {
            synchronized (sourceFirst ? target : source) {
                if (source.balance < amount) {
                    return false;
                }
                target.balance = Math.addExact(target.balance, amount);
                source.balance -= amount;
                return true;
            }
        }
    }

    public long balance(int id) {
        synchronized (accounts[id]) {
            return accounts[id].balance;
        }
    }

    public long total() {
        Account[] sorted = accounts.clone();
        java.util.Arrays.sort(sorted, java.util.Comparator.comparingInt(Account::hashCode));
        return sum(sorted, 0);
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
