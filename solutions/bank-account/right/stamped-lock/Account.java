import java.util.concurrent.locks.StampedLock;

// Reads without a lock, looks afterwards whether somebody wrote meanwhile, and then reads again under it.
class BankAccount {
    private final StampedLock lock = new StampedLock();
    private boolean open;
    private int balance;

    void open() throws BankAccountActionInvalidException {
        long stamp = lock.writeLock();
        try {
            if (open) {
                throw new BankAccountActionInvalidException("Account already open");
            }
            open = true;
            balance = 0;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    void close() throws BankAccountActionInvalidException {
        long stamp = lock.writeLock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account not open");
            }
            open = false;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        long stamp = lock.tryOptimisticRead();
        boolean isOpen = open;
        int now = balance;
        if (!lock.validate(stamp)) {
            stamp = lock.readLock();
            try {
                isOpen = open;
                now = balance;
            } finally {
                lock.unlockRead(stamp);
            }
        }
        if (!isOpen) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        return now;
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        long stamp = lock.writeLock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            if (amount < 0) {
                throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
            }
            balance += amount;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        long stamp = lock.writeLock();
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
            balance -= amount;
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}
