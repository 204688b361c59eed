import java.util.concurrent.atomic.AtomicInteger;

// Whether it is open and what it holds are one number, so one compare-and-set changes both: -1 means closed.
class BankAccount {
    private static final int CLOSED = -1;
    private final AtomicInteger state = new AtomicInteger(CLOSED);

    void open() throws BankAccountActionInvalidException {
        if (!state.compareAndSet(CLOSED, 0)) {
            throw new BankAccountActionInvalidException("Account already open");
        }
    }

    void close() throws BankAccountActionInvalidException {
        if (state.getAndSet(CLOSED) == CLOSED) {
            throw new BankAccountActionInvalidException("Account not open");
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        return whenOpen(state.get());
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Negative amount");
        }
        int now;
        do {
            now = whenOpen(state.get());
        } while (!state.compareAndSet(now, now + amount));
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Negative amount");
        }
        int now;
        do {
            now = whenOpen(state.get());
            if (now < amount) {
                throw new BankAccountActionInvalidException("Not enough money");
            }
        } while (!state.compareAndSet(now, now - amount));
    }

    private static int whenOpen(int state) throws BankAccountActionInvalidException {
        if (state == CLOSED) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        return state;
    }
}
