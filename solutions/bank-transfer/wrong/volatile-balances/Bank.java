// Wrong: volatile makes reads and writes visible, but -= is still a read and a write.
public final class Bank {
    private static class Account {
        volatile long balance;
    }

    private final Account[] accounts;

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
            throw new IllegalArgumentException("negative amount");
        }
        if (source.balance < amount) {
            return false;
        }
        if (source == target) {
            return true;
        }
        if (target.balance > Long.MAX_VALUE - amount) {
            throw new ArithmeticException("too much");
        }
        source.balance -= amount;
        target.balance += amount;
        return true;
    }

    public long balance(int id) {
        return accounts[id].balance;
    }

    public long total() {
        long sum = 0;
        for (Account account : accounts) {
            sum += account.balance;
        }
        return sum;
    }
}
