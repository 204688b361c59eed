import java.util.concurrent.locks.ReentrantLock;

/** Transfers keep the sum, so total() needs no lock at all. */
public final class Bank {
    private final Account[] accounts;
    private final long total;

    public Bank(long... initial) {
        accounts = new Account[initial.length];
        long sum = 0;
        for (int i = 0; i < initial.length; i++) {
            accounts[i] = new Account(i, initial[i]);
            sum += initial[i];
        }
        total = sum;
    }

    public boolean transfer(int from, int to, long amount) {
        return accounts[from].sendTo(accounts[to], amount);
    }

    public long balance(int id) {
        return accounts[id].read();
    }

    public long total() {
        return total;
    }

    private static final class Account extends ReentrantLock implements Comparable<Account> {
        private static final long serialVersionUID = 1L;
        private final int id;
        private long balance;

        Account(int id, long balance) {
            this.id = id;
            this.balance = balance;
        }

        @Override
        public int compareTo(Account other) {
            return Integer.compare(id, other.id);
        }

        boolean sendTo(Account other, long amount) {
            if (amount < 0) {
                throw new IllegalArgumentException("negative");
            }
            Account first = compareTo(other) <= 0 ? this : other;
            Account second = compareTo(other) <= 0 ? other : this;
            first.lock();
            second.lock();
            try {
                if (amount > balance) {
                    return false;
                }
                if (this == other) {
                    return true;
                }
                other.balance = Math.addExact(other.balance, amount);
                balance -= amount;
                return true;
            } finally {
                second.unlock();
                first.unlock();
            }
        }

        long read() {
            lock();
            try {
                return balance;
            } finally {
                unlock();
            }
        }
    }
}
