class BankAccount {
    private boolean open;
    private int balance;

    synchronized void open() throws BankAccountActionInvalidException {
        demand(!open, "it is open");
        open = true;
        balance = 0;
    }

    synchronized void close() throws BankAccountActionInvalidException {
        demand(open, "it is closed");
        open = false;
    }

    synchronized int getBalance() throws BankAccountActionInvalidException {
        demand(open, "it is closed");
        return balance;
    }

    synchronized void deposit(int amount) throws BankAccountActionInvalidException {
        demand(amount > 0, "nothing to pay in");
        move(amount);
    }

    synchronized void withdraw(int amount) throws BankAccountActionInvalidException {
        demand(amount > 0, "nothing to withdraw");
        move(-amount);
    }

    private void move(int amount) throws BankAccountActionInvalidException {
        demand(open, "it is closed");
        demand(balance + amount >= 0, "more than there is");
        balance += amount;
    }

    private static void demand(boolean holds, String otherwise) throws BankAccountActionInvalidException {
        if (!holds) {
            throw new BankAccountActionInvalidException(otherwise);
        }
    }
}
