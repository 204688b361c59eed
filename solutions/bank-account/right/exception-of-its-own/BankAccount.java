public class BankAccount {
    private int balance;
    private boolean open;

    public void open() throws BankAccountActionInvalidException {
        synchronized (this) {
            if (open) throw new BankAccountActionInvalidException("Account already open");
            open = true;
            balance = 0;
        }
    }

    public void close() throws BankAccountActionInvalidException {
        synchronized (this) { requireOpen(); open = false; }
    }

    public int getBalance() throws BankAccountActionInvalidException {
        synchronized (this) { requireOpen(); return balance; }
    }

    public void deposit(int amount) throws BankAccountActionInvalidException {
        synchronized (this) { requireOpen(); requirePositive(amount); balance = Math.addExact(balance, amount); }
    }

    public void withdraw(int amount) throws BankAccountActionInvalidException {
        synchronized (this) {
            requireOpen();
            requirePositive(amount);
            if (balance - amount < 0) throw new BankAccountActionInvalidException("Cannot withdraw more money than is currently in the account");
            balance -= amount;
        }
    }

    private void requireOpen() throws BankAccountActionInvalidException {
        if (!open) throw new BankAccountActionInvalidException();
    }

    private void requirePositive(int amount) throws BankAccountActionInvalidException {
        if (amount < 0) throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
    }
}
