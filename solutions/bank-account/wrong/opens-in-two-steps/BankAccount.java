// Wrong: whoever pays in between the two steps of open() loses his money.
class BankAccount {
    private final Object monitor = new Object();
    private boolean open;
    private int balance;

    void open() throws BankAccountActionInvalidException {
        synchronized (monitor) {
            if (open) {
                throw new BankAccountActionInvalidException("Account already open");
            }
            open = true;
        }
        synchronized (monitor) {
            balance = 0;
        }
    }

    void close() throws BankAccountActionInvalidException {
        synchronized (monitor) {
            if (!open) {
                throw new BankAccountActionInvalidException("Account not open");
            }
            open = false;
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        synchronized (monitor) {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            return balance;
        }
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        synchronized (monitor) {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            if (amount < 0) {
                throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
            }
            balance += amount;
        }
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        synchronized (monitor) {
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
        }
    }
}
