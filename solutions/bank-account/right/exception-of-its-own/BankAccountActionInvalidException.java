// Brings an exception of its own, which says the commonest reason by itself.
public class BankAccountActionInvalidException extends Exception {
    public BankAccountActionInvalidException() {
        this("Account closed");
    }

    public BankAccountActionInvalidException(String message) {
        super(message);
    }
}
