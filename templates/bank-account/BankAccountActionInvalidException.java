/** Says why an account refused something. Given. */
class BankAccountActionInvalidException extends Exception {
    private static final long serialVersionUID = 1L;

    BankAccountActionInvalidException() {
        this("The account refuses this.");
    }

    BankAccountActionInvalidException(String message) {
        super(message);
    }

    BankAccountActionInvalidException(String message, Throwable cause) {
        super(message, cause);
    }
}
