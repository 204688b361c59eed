import java.util.concurrent.locks.ReentrantLock;

// Wrong: a lock that is made in the method keeps nobody out.
class BankAccount {
    private boolean open;
    private int balance;

    void open() throws BankAccountActionInvalidException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            if (open) {
                throw new BankAccountActionInvalidException("Account already open");
            }
            open = true;
            balance = 0;
        } finally {
            lock.unlock();
        }
    }

    void close() throws BankAccountActionInvalidException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account not open");
            }
            open = false;
        } finally {
            lock.unlock();
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            return balance;
        } finally {
            lock.unlock();
        }
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            if (amount < 0) {
                throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
            }
            balance += amount;
        } finally {
            lock.unlock();
        }
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
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
            lock.unlock();
        }
    }
}
