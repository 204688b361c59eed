// Brings an exception of its own that need not be declared, and that is made of a reason in place of a text.
class BankAccountActionInvalidException extends RuntimeException {
    enum Reason { CLOSED, NEGATIVE, TOO_MUCH }

    private final Reason reason;

    BankAccountActionInvalidException(Reason reason, int amount) {
        super(reason + (amount == 0 ? "" : ": " + amount));
        this.reason = reason;
    }

    Reason reason() { return reason; }
}

class BankAccount {
    private final Object lock = new Object();
    private boolean open;
    private int balance;

    void open() {
        synchronized (lock) {
            open = true;
            balance = 0;
        }
    }

    void close() {
        synchronized (lock) { open = false; }
    }

    int getBalance() {
        synchronized (lock) { return checked(0); }
    }

    void deposit(int amount) {
        synchronized (lock) { balance = checked(amount) + amount; }
    }

    void withdraw(int amount) {
        synchronized (lock) {
            if (checked(amount) < amount) throw new BankAccountActionInvalidException(BankAccountActionInvalidException.Reason.TOO_MUCH, amount);
            balance -= amount;
        }
    }

    private int checked(int amount) {
        if (!open) throw new BankAccountActionInvalidException(BankAccountActionInvalidException.Reason.CLOSED, 0);
        if (amount < 0) throw new BankAccountActionInvalidException(BankAccountActionInvalidException.Reason.NEGATIVE, amount);
        return balance;
    }
}
