import java.util.ArrayList;
import java.util.List;

// Wrong: the account calls the other account while it holds its own monitor.
public final class Bank {
    static class Account {
        private long balance;

        Account(long balance) {
            this.balance = balance;
        }

        synchronized boolean sendTo(Account other, long amount) {
            if (balance < amount) {
                return false;
            }
            if (other != this) {
                other.receive(amount);
                balance -= amount;
            }
            return true;
        }

        synchronized void receive(long amount) {
            balance = Math.addExact(balance, amount);
        }

        synchronized long getBalance() {
            return balance;
        }
    }

    private final List<Account> accounts = new ArrayList<>();
    private final long total;

    public Bank(long... initial) {
        long sum = 0;
        for (long balance : initial) {
            accounts.add(new Account(balance));
            sum += balance;
        }
        total = sum;
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount < 0");
        }
        return accounts.get(from).sendTo(accounts.get(to), amount);
    }

    public long balance(int id) {
        return accounts.get(id).getBalance();
    }

    public long total() {
        return total;
    }
}
