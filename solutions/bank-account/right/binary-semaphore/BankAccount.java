import java.util.concurrent.Semaphore;

// A semaphore with one permit is a lock.
class BankAccount {
    private final Semaphore mutex = new Semaphore(1);
    private boolean open;
    private int balance;

    void open() throws BankAccountActionInvalidException {
        mutex.acquireUninterruptibly();
        try {
            if (open) {
                throw new BankAccountActionInvalidException("Account already open");
            }
            open = true;
            balance = 0;
        } finally {
            mutex.release();
        }
    }

    void close() throws BankAccountActionInvalidException {
        mutex.acquireUninterruptibly();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account not open");
            }
            open = false;
        } finally {
            mutex.release();
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        mutex.acquireUninterruptibly();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            return balance;
        } finally {
            mutex.release();
        }
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        mutex.acquireUninterruptibly();
        try {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            if (amount < 0) {
                throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
            }
            balance += amount;
        } finally {
            mutex.release();
        }
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        mutex.acquireUninterruptibly();
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
            mutex.release();
        }
    }
}
