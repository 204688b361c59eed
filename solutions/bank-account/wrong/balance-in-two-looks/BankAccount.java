class BankAccount {
    private volatile boolean open;
    private volatile int balance;

    synchronized void open() throws BankAccountActionInvalidException {
        if (open) {
            throw new BankAccountActionInvalidException("Account already open");
        }
        balance = 0;
        open = true;
    }

    synchronized void close() throws BankAccountActionInvalidException {
        check(0);
        open = false;
        balance = 0;
    }

    int getBalance() throws BankAccountActionInvalidException {
        check(0);
        return balance;
    }

    synchronized void deposit(int amount) throws BankAccountActionInvalidException {
        check(amount);
        balance += amount;
    }

    synchronized void withdraw(int amount) throws BankAccountActionInvalidException {
        check(amount);
        if (balance < amount) {
            throw new BankAccountActionInvalidException("Cannot withdraw more money than is currently in the account");
        }
        balance -= amount;
    }

    private void check(int amount) throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
    }
}
