import java.util.concurrent.Callable;

/** Calls an account and says in a word what came of it. The text of a refusal is nobody's business. */
final class Teller {
    static final String DONE = "done";
    static final String REFUSED = "refused";

    private final BankAccount account;

    Teller(BankAccount account) {
        this.account = account;
    }

    /** An open account that holds so much. */
    static Teller withAccount(int balance) throws BankAccountActionInvalidException {
        BankAccount account = new BankAccount();
        account.open();
        // whether 0 may be paid in is up to the account
        if (balance > 0) {
            account.deposit(balance);
        }
        return new Teller(account);
    }

    String open() throws Exception {
        return say(() -> {
            account.open();
            return DONE;
        });
    }

    String close() throws Exception {
        return say(() -> {
            account.close();
            return DONE;
        });
    }

    String getBalance() throws Exception {
        return say(() -> Integer.toString(account.getBalance()));
    }

    String deposit(int amount) throws Exception {
        return say(() -> {
            account.deposit(amount);
            return DONE;
        });
    }

    String withdraw(int amount) throws Exception {
        return say(() -> {
            account.withdraw(amount);
            return DONE;
        });
    }

    private static String say(Callable<String> call) throws Exception {
        try {
            return call.call();
        } catch (BankAccountActionInvalidException refused) {
            return REFUSED;
        }
    }
}
