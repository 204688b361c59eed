import java.util.concurrent.atomic.AtomicReference;

// An immutable record in an atomic reference; null means closed.
class BankAccount {
    private record Open(int balance) {
    }

    private final AtomicReference<Open> state = new AtomicReference<>();

    void open() throws BankAccountActionInvalidException {
        if (!state.compareAndSet(null, new Open(0))) {
            throw new BankAccountActionInvalidException("Account already open");
        }
    }

    void close() throws BankAccountActionInvalidException {
        if (state.getAndSet(null) == null) {
            throw new BankAccountActionInvalidException("Account not open");
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        return now().balance();
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Negative amount");
        }
        Open before;
        do {
            before = now();
        } while (!state.compareAndSet(before, new Open(before.balance() + amount)));
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Negative amount");
        }
        Open before;
        do {
            before = now();
            if (before.balance() < amount) {
                throw new BankAccountActionInvalidException("Not enough money");
            }
        } while (!state.compareAndSet(before, new Open(before.balance() - amount)));
    }

    private Open now() throws BankAccountActionInvalidException {
        Open now = state.get();
        if (now == null) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        return now;
    }
}
