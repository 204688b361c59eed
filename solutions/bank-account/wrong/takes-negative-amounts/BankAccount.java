// Wrong: a negative deposit takes money out.
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
        balance += amount;
    }

    synchronized void withdraw(int amount) throws BankAccountActionInvalidException {
        if (!open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
        if (balance < amount) {
            throw new BankAccountActionInvalidException("Not enough money");
        }
        balance -= amount;
    }
}
