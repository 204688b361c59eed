import java.util.concurrent.atomic.AtomicInteger;

// Wrong: takes the money, and gives it back if there was too little; others see it go.
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
            throw new BankAccountActionInvalidException("Negative amount");
        }
        if (balance.addAndGet(-amount) < 0) {
            balance.addAndGet(amount);
            throw new BankAccountActionInvalidException("Not enough money");
        }
    }
}
