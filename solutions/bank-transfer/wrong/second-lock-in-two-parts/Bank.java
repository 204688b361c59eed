/** Wrong: between the look at the balance and the change the second monitor is free, which is that of the payer where he has the larger number. */
public final class Bank {
    private static final class Account {
        private long balance;

        Account(long balance) {
            this.balance = balance;
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
        synchronized (from < to ? source : target) {
            synchronized (from < to ? target : source) {
                if (source.balance < amount) {
                    return false;
                }
            }
            synchronized (from < to ? target : source) {
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
        return sumFrom(0);
    }

    private long sumFrom(int id) {
        if (id == accounts.length) {
            return 0;
        }
        synchronized (accounts[id]) {
            return accounts[id].balance + sumFrom(id + 1);
        }
    }
}
