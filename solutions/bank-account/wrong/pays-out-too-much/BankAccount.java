// Wrong: pays out what is not there.
class BankAccount {
    private boolean open;
    private int balance;

    synchronized void open() throws BankAccountActionInvalidException {
        if (open) {
            throw new BankAccountActionInvalidException("Account already open");
        }
        open = true;
        balance = 0;
    }

    synchronized void close() throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account not open");
        }
        open = false;
    }

    synchronized int getBalance() throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        return balance;
    }

    synchronized void deposit(int amount) throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
        balance += amount;
    }

    synchronized void withdraw(int amount) throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
        balance -= amount;
    }
}
