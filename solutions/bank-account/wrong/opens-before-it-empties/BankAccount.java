import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

// Wrong: each step is atomic, opening is two of them. Who pays in between them loses the money.
class BankAccount {
    private final AtomicBoolean open = new AtomicBoolean();
    private final AtomicInteger balance = new AtomicInteger();

    void open() throws BankAccountActionInvalidException {
        if (!open.compareAndSet(false, true)) {
            throw new BankAccountActionInvalidException("Account already open");
        }
        balance.set(0);
    }

    void close() throws BankAccountActionInvalidException {
        if (!open.compareAndSet(true, false)) {
            throw new BankAccountActionInvalidException("Account not open");
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        check(0);
        return balance.get();
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        check(amount);
        balance.addAndGet(amount);
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        check(amount);
        int before = balance.getAndUpdate(held -> held < amount ? held : held - amount);
        if (before < amount) {
            throw new BankAccountActionInvalidException("Cannot withdraw more money than is currently in the account");
        }
    }

    private void check(int amount) throws BankAccountActionInvalidException {
        if (!open.get()) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
    }
}
