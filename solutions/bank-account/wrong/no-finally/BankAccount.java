import java.util.concurrent.locks.ReentrantLock;

// Wrong: whoever is refused goes away with the lock.
class BankAccount {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean open;
    private int balance;

    void open() throws BankAccountActionInvalidException {
        lock.lock();
        if (open) {
            throw new BankAccountActionInvalidException("Account already open");
        }
        open = true;
        balance = 0;
        lock.unlock();
    }

    void close() throws BankAccountActionInvalidException {
        lock.lock();
        if (!open) {
            throw new BankAccountActionInvalidException("Account not open");
        }
        open = false;
        lock.unlock();
    }

    int getBalance() throws BankAccountActionInvalidException {
        lock.lock();
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        int now = balance;
        lock.unlock();
        return now;
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        lock.lock();
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
        balance += amount;
        lock.unlock();
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        lock.lock();
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
        if (balance < amount) {
            throw new BankAccountActionInvalidException("Cannot withdraw more money than is currently in the account");
        }
        balance -= amount;
        lock.unlock();
    }
}
