import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class BankAccount {
    private record Book(boolean open, int balance) {
    }

    // whoever has the book out of the drawer is the one who writes in it
    private final BlockingQueue<Book> drawer = new LinkedBlockingQueue<>(1);

    BankAccount() {
        drawer.add(new Book(false, 0));
    }

    private Book takeBook() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return drawer.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void open() throws BankAccountActionInvalidException {
        Book book = takeBook();
        try {
            if (book.open) {
                throw new BankAccountActionInvalidException("Account already open");
            }
            book = new Book(true, 0);
        } finally {
            drawer.add(book);
        }
    }

    void close() throws BankAccountActionInvalidException {
        Book book = takeBook();
        try {
            requireOpen(book);
            book = new Book(false, 0);
        } finally {
            drawer.add(book);
        }
    }

    int getBalance() throws BankAccountActionInvalidException {
        Book book = takeBook();
        drawer.add(book);
        requireOpen(book);
        return book.balance;
    }

    void deposit(int amount) throws BankAccountActionInvalidException {
        change(amount, 1);
    }

    void withdraw(int amount) throws BankAccountActionInvalidException {
        change(amount, -1);
    }

    private void change(int amount, int sign) throws BankAccountActionInvalidException {
        if (amount < 0) {
            throw new BankAccountActionInvalidException("Cannot deposit or withdraw negative amount");
        }
        Book book = takeBook();
        try {
            requireOpen(book);
            int balance = book.balance + sign * amount;
            if (balance < 0) {
                throw new BankAccountActionInvalidException("Cannot withdraw more money than is currently in the account");
            }
            book = new Book(true, balance);
        } finally {
            drawer.add(book);
        }
    }

    private static void requireOpen(Book book) throws BankAccountActionInvalidException {
        if (!book.open) {
            throw new BankAccountActionInvalidException("Account closed");
        }
    }
}
