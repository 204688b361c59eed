import java.util.concurrent.locks.ReentrantReadWriteLock;

// Wrong: asks for the write lock while it holds the read lock, and waits for itself.
class BankAccount {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean open;
    private int balance;

    void open() throws BankAccountActionInvalidException {
        lock.writeLock().lock();
        try {
            if (open) {
                throw new BankAccountActionInvalidException("Account already open");
            }
            open = true;
            balance = 0;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void close() throws BankAccountActionInvalidException {
        lock.writeLock().lock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account not open");
            }
            open = false;
        } finally {
            lock.writeLock().unlock();
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        lock.readLock().lock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            return balance;
        } finally {
            lock.readLock().unlock();
        }
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        lock.writeLock().lock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            if (amount < 0) {
                throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
            }
            balance += amount;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        lock.readLock().lock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            if (amount < 0) {
                throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
            }
            if (balance < amount) {
                throw new BankAccountActionInvalidException("Cannot withdraw more money than is currently in the account");
            }
            lock.writeLock().lock();
            try {
                balance -= amount;
            } finally {
                lock.writeLock().unlock();
            }
        } finally {
            lock.readLock().unlock();
        }
    }
}
