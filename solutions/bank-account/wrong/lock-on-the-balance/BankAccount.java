// Wrong: locks the object that it replaces, so the next thread locks another one.
class BankAccount {
    private boolean open;
    private Integer balance = 0;

    void open() throws BankAccountActionInvalidException {
        synchronized (balance) {
            if (open) {
                throw new BankAccountActionInvalidException("Account already open");
            }
            open = true;
            balance = 0;
        }
    }

    void close() throws BankAccountActionInvalidException {
        synchronized (balance) {
            if (!open) {
                throw new BankAccountActionInvalidException("Account not open");
            }
            open = false;
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        synchronized (balance) {
            if (!open) {
                throw new BankAccountActionInvalidException("Account closed");
            }
            return balance;
        }
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        synchronized (balance) {
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
        synchronized (balance) {
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
