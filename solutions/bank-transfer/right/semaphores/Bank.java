import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A binary semaphore for each account, in a map; two of them are taken in order, one for a transfer to itself. */
public final class Bank {
    private static class Account {
        final Semaphore turn = new Semaphore(1);
        long balance;
    }

    private final Map<Integer, Account> accounts = new ConcurrentHashMap<>();

    public Bank(long... initial) {
        for (int i = 0; i < initial.length; i++) {
            Account account = new Account();
            account.balance = initial[i];
            accounts.put(i, account);
        }
    }

    private Account find(int id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new IllegalArgumentException("no account " + id);
        }
        return account;
    }

    public boolean transfer(int from, int to, long amount) {
        Account source = find(from);
        Account target = find(to);
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount " + amount);
        }
        if (source == target) {
            return true;
        }
        Account first = from < to ? source : target;
        Account second = from < to ? target : source;
        first.turn.acquireUninterruptibly();
        try {
            second.turn.acquireUninterruptibly();
            try {
                if (source.balance < amount) {
                    return false;
                }
                target.balance = Math.addExact(target.balance, amount);
                source.balance -= amount;
                return true;
            } finally {
                second.turn.release();
            }
        } finally {
            first.turn.release();
        }
    }

    public long balance(int id) {
        Account account = find(id);
        account.turn.acquireUninterruptibly();
        try {
            return account.balance;
        } finally {
            account.turn.release();
        }
    }

    public long total() {
        for (int i = 0; i < accounts.size(); i++) {
            accounts.get(i).turn.acquireUninterruptibly();
        }
        long sum = 0;
        for (int i = 0; i < accounts.size(); i++) {
            sum += accounts.get(i).balance;
            accounts.get(i).turn.release();
        }
        return sum;
    }
}
