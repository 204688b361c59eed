import java.util.concurrent.atomic.AtomicInteger;

// Wrong: get and addAndGet are atomic, and the two of them are not.
class BankAccount {
    private volatile boolean open;
    private final AtomicInteger balance = new AtomicInteger();

    void open() throws BankAccountActionInvalidException {
        if (open) {
            throw new BankAccountActionInvalidException("Account already open");
        }
        balance.set(0);
        open = true;
    }

    void close() throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account not open");
        }
        open = false;
    }

    int getBalance() throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        return balance.get();
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
        balance.addAndGet(amount);
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
        if (balance.get() < amount) {
            throw new BankAccountActionInvalidException("Cannot withdraw more money than is currently in the account");
        }
        balance.addAndGet(-amount);
    }
}
