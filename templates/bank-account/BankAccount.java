/** An account that many threads use at the same time. It is closed at first. */
class BankAccount {
    /** Opens the account; a new one has a balance of 0. */
    void open() throws BankAccountActionInvalidException {
        // TODO
    }

    /** Closes the account. */
    void close() throws BankAccountActionInvalidException {
        // TODO
    }

    /** The balance. Refused if the account is not open. */
    int getBalance() throws BankAccountActionInvalidException {
        throw new UnsupportedOperationException("TODO: say how much there is");
    }

    /** Adds money. Refused if the account is not open, or the amount is negative. */
    void deposit(int amount) throws BankAccountActionInvalidException {
        // TODO
    }

    /** Takes money out. Refused if the account is not open, the amount is negative, or the account holds less. */
    void withdraw(int amount) throws BankAccountActionInvalidException {
        // TODO
    }
}
