// expected: check-then-act
public class CheckThenAct {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private int balance = 100;

    synchronized int balance() {
        return balance;
    }

    synchronized void take(int amount) {
        balance -= amount;
    }

    void withdraw(int amount) {
        if (balance() >= amount) {
            take(amount);
        }
    }

    public static void main(String[] args) throws Exception {
        CheckThenAct account = new CheckThenAct();
        both(() -> account.withdraw(80), () -> account.withdraw(80));
        assert account.balance() >= 0 : account.balance();
    }
}
