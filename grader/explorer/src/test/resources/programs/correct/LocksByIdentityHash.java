import java.util.Arrays;
import java.util.Comparator;

/** The order of the locks follows from identity hashes: the same in each schedule, or no search could go through all. */
public class LocksByIdentityHash {
    static final class Account {
        private long balance;

        Account(long balance) {
            this.balance = balance;
        }
    }

    private final Account[] accounts = {new Account(100), new Account(100), new Account(100)};

    void transfer(int from, int to) {
        Account source = accounts[from];
        Account target = accounts[to];
        boolean sourceFirst = System.identityHashCode(source) <= System.identityHashCode(target);
        synchronized (sourceFirst ? source : target) {
            synchronized (sourceFirst ? target : source) {
                source.balance--;
                target.balance++;
            }
        }
    }

    long total() {
        Account[] sorted = accounts.clone();
        Arrays.sort(sorted, Comparator.comparingInt(System::identityHashCode));
        return Arrays.stream(sorted).mapToLong(account -> account.balance).sum();
    }

    public static void main(String[] args) throws InterruptedException {
        LocksByIdentityHash bank = new LocksByIdentityHash();
        Thread one = new Thread(() -> bank.transfer(0, 1));
        Thread two = new Thread(() -> bank.transfer(1, 2));
        Thread three = new Thread(() -> bank.transfer(2, 0));
        one.start();
        two.start();
        three.start();
        one.join();
        two.join();
        three.join();
        if (bank.total() != 300) {
            throw new AssertionError("money was lost");
        }
    }
}
