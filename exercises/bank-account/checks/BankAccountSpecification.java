/** What an account does, one call at a time. Each call says whether it was done or refused, or the balance. */
final class BankAccountSpecification {
    private boolean open;
    private int balance;

    /** Of a new account. */
    BankAccountSpecification() {
    }

    /** Of an open account that holds so much. */
    BankAccountSpecification(int balance) {
        this.open = true;
        this.balance = balance;
    }

    String open() {
        open = true;
        return Teller.DONE;
    }

    String close() {
        open = false;
        return Teller.DONE;
    }

    String getBalance() {
        return open ? Integer.toString(balance) : Teller.REFUSED;
    }

    String deposit(int amount) {
        if (!open) {
            return Teller.REFUSED;
        }
        balance += amount;
        return Teller.DONE;
    }

    String withdraw(int amount) {
        if (!open || balance < amount) {
            return Teller.REFUSED;
        }
        balance -= amount;
        return Teller.DONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BankAccountSpecification account && open == account.open
                && (!open || balance == account.balance);
    }

    @Override
    public int hashCode() {
        return open ? balance : -1;
    }
}
