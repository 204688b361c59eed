import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.History;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Checks of the exercise bank-account: what an account does alone, and what threads do to each other. */
class BankAccountChecks {
    private static final String LOST = "Threads changed the balance at the same time, and money is missing or too much: to read it, to compute and to write it back must be one step.";

    @Test
    void countsMoney(Actors actors) {
        actors.run("only customer", () -> {
            Teller teller = new Teller(new BankAccount());
            expect(Teller.DONE, teller.open(), "open() of a new account");
            expect("0", teller.getBalance(), "getBalance() of an account that has just been opened");
            expect(Teller.DONE, teller.deposit(100), "deposit(100)");
            expect("100", teller.getBalance(), "getBalance() after deposit(100)");
            expect(Teller.DONE, teller.deposit(50), "deposit(50)");
            expect(Teller.DONE, teller.withdraw(75), "withdraw(75) with 150 in the account");
            expect("75", teller.getBalance(), "getBalance() after two deposits and a withdrawal");
            expect(Teller.DONE, teller.withdraw(75), "withdraw(75) with exactly 75 in the account");
            expect("0", teller.getBalance(), "getBalance() after everything has been taken out");
        });
        actors.expectNoneSpins();
    }

    @Test
    void refusesWhatIsTooMuch(Actors actors) {
        actors.run("only customer", () -> {
            Teller teller = Teller.withAccount(25);
            expect(Teller.REFUSED, teller.withdraw(26), "withdraw(26) with 25 in the account");
            expect("25", teller.getBalance(), "getBalance() after a refused withdrawal");
            expect(Teller.REFUSED, teller.withdraw(-50), "withdraw(-50)");
            expect(Teller.REFUSED, teller.deposit(-50), "deposit(-50)");
            expect("25", teller.getBalance(), "getBalance() after refused calls");
            expect(Teller.DONE, teller.withdraw(25), "withdraw(25) with 25 in the account, after refused calls");
        });
    }

    /** Whether open() and close() refuse, and what is left for the next one who opens, differs between versions. */
    @Test
    void opensAndCloses(Actors actors) {
        actors.run("only customer", () -> {
            Teller teller = new Teller(new BankAccount());
            expect(Teller.REFUSED, teller.deposit(50), "deposit(50) before the account has been opened");
            expect(Teller.REFUSED, teller.withdraw(0), "withdraw(0) before the account has been opened");
            expect(Teller.REFUSED, teller.getBalance(), "getBalance() before the account has been opened");
            expect(Teller.DONE, teller.open(), "open() of a new account");
            expect(Teller.DONE, teller.deposit(50), "deposit(50)");
            expect("50", teller.getBalance(), "getBalance() after deposit(50)");
            expect(Teller.DONE, teller.close(), "close() of an open account");
            expect(Teller.REFUSED, teller.getBalance(), "getBalance() of a closed account");
            expect(Teller.REFUSED, teller.deposit(50), "deposit(50) into a closed account");
            expect(Teller.REFUSED, teller.withdraw(50), "withdraw(50) from a closed account");
            expect(Teller.DONE, teller.open(), "open() of a closed account");
            expect(Teller.DONE, teller.deposit(1), "deposit(1) into an account that was closed and opened again");
            expect(Teller.DONE, teller.withdraw(1), "withdraw(1) from an account that was closed and opened again");
        });
    }

    @Test
    void ownMoney(Actors actors) {
        actors.run("customer of two accounts", () -> {
            Teller one = Teller.withAccount(100);
            Teller other = new Teller(new BankAccount());
            String message = "Two accounts share their balance, or whether they are open: keep nothing in static fields.";
            Expect.equal(Teller.DONE, other.open(), BugClass.STATIC_STATE, message);
            Expect.equal("0", other.getBalance(), BugClass.STATIC_STATE, message);
            Expect.equal(Teller.DONE, other.deposit(7), BugClass.STATIC_STATE, message);
            Expect.equal("100", one.getBalance(), BugClass.STATIC_STATE, message);
            Expect.equal(Teller.DONE, one.close(), BugClass.STATIC_STATE, message);
            Expect.equal("7", other.getBalance(), BugClass.STATIC_STATE, message);
        });
    }

    /** Each refusal on a thread of its own, which has ended when the next one comes. */
    @Test
    void refusalsLockNobodyOut(Actors actors) throws Exception {
        Teller teller = Teller.withAccount(10);
        call(actors, teller, () -> teller.withdraw(11));
        call(actors, teller, () -> teller.withdraw(-1));
        call(actors, teller, () -> teller.deposit(-1));
        call(actors, teller, teller::open);
        actors.run("customer who closes", teller::close);
        Callable<?>[] refused = {() -> teller.deposit(1), () -> teller.withdraw(1), teller::getBalance, teller::close};
        for (Callable<?> call : refused) {
            actors.run("customer of a closed account", call::call);
            actors.start("next customer of a closed account", teller::getBalance).expectEnd(BankAccountChecks::lockKept);
        }
    }

    private static void call(Actors actors, Teller teller, Callable<String> refused) {
        actors.run("customer who is refused", refused::call);
        actors.start("next customer", () -> {
            teller.deposit(1);
            teller.withdraw(1);
            teller.getBalance();
        }).expectEnd(BankAccountChecks::lockKept);
    }

    private static CheckFailure lockKept(CheckFailure diagnosis) {
        return new CheckFailure(BugClass.RESOURCE_LEAK,
                "After a refused call the account is locked for everybody else: give the lock back in finally, so that the way out by an exception gives it back, too.");
    }

    @Explore(endsIgnoredWaits = true)
    void depositsExplored(Round round) throws Exception {
        deposits(round);
    }

    @Explore(endsIgnoredWaits = true)
    void lastMoneyExplored(Round round) throws Exception {
        lastMoney(round);
    }

    @Explore(endsIgnoredWaits = true)
    void oneAtATimeExplored(Round round) throws Exception {
        Teller teller = Teller.withAccount(10);
        History history = round.history(BankAccountSpecification.class, 10);
        round.thread("customer", () -> {
            history.call(() -> teller.withdraw(10), "withdraw", 10);
            history.call(() -> teller.deposit(3), "deposit", 3);
        });
        round.thread("greedy customer", () -> history.call(() -> teller.withdraw(12), "withdraw", 12));
        round.thread("watcher", () -> {
            history.call(teller::getBalance, "getBalance");
            history.call(teller::getBalance, "getBalance");
        });
    }

    @Explore(endsIgnoredWaits = true)
    void closingExplored(Round round) throws Exception {
        Teller teller = Teller.withAccount(10);
        History history = round.history(BankAccountSpecification.class, 10);
        round.thread("customer who closes", () -> history.call(teller::close, "close"));
        round.thread("customer who pays in", () -> history.call(() -> teller.deposit(5), "deposit", 5));
        round.thread("watcher", () -> {
            history.call(teller::getBalance, "getBalance");
            history.call(teller::getBalance, "getBalance");
        });
    }

    /** A new account only: what is left in one that is opened again differs between versions. */
    @Explore(endsIgnoredWaits = true)
    void openingExplored(Round round) throws Exception {
        Teller teller = new Teller(new BankAccount());
        History history = round.history(BankAccountSpecification.class);
        round.thread("customer who opens", () -> history.call(teller::open, "open"));
        round.thread("customer who pays in", () -> history.call(() -> teller.deposit(5), "deposit", 5));
        round.thread("watcher", () -> {
            history.call(teller::getBalance, "getBalance");
            history.call(teller::getBalance, "getBalance");
        });
    }

    @Stress
    void deposits(Round round) throws Exception {
        int times = round.times(60, 2);
        Teller teller = Teller.withAccount(100);
        round.thread("customer who pays in", () -> round.repeat(60, 2, step -> expectDone(teller.deposit(2))));
        round.thread("customer who takes out", () -> round.repeat(60, 2, step -> expectDone(teller.withdraw(1))));
        round.after(() -> Expect.equal(Integer.toString(100 + times), teller.getBalance(), BugClass.LOST_UPDATE, LOST));
    }

    @Stress
    void lastMoney(Round round) throws Exception {
        int accounts = round.times(24, 1);
        Teller[] tellers = new Teller[accounts];
        for (int i = 0; i < accounts; i++) {
            tellers[i] = Teller.withAccount(10);
        }
        String[][] said = new String[2][accounts];
        for (int i = 0; i < 2; i++) {
            String[] mine = said[i];
            round.thread("card " + (i + 1), () -> round.repeat(24, 1, step -> mine[step] = tellers[step].withdraw(10)));
        }
        round.after(() -> {
            for (int i = 0; i < accounts; i++) {
                Expect.that(!said[0][i].equals(Teller.DONE) || !said[1][i].equals(Teller.DONE), BugClass.CHECK_THEN_ACT,
                        "An account that held 10 paid out 10 twice: both threads saw enough money before either took it.");
                Expect.that(!said[0][i].equals(said[1][i]), BugClass.NOT_LINEARIZABLE,
                        "Two customers wanted the same 10, and both were refused although the money was there for one of them.");
                Expect.equal("0", tellers[i].getBalance(), BugClass.LOST_UPDATE, LOST);
            }
        });
    }

    @Stress
    void watchedBalance(Round round) throws Exception {
        Teller teller = Teller.withAccount(10);
        round.thread("customer", () -> round.repeat(40, 2, step -> expectDone(step % 2 == 0 ? teller.withdraw(10) : teller.deposit(10))));
        round.thread("greedy customer", () -> round.repeat(40, 2, step -> Expect.equal(Teller.REFUSED, teller.withdraw(11),
                BugClass.CHECK_THEN_ACT, "withdraw(11) was accepted, although the account never held more than 10.")));
        round.thread("watcher", () -> round.repeat(40, 2, step -> {
            String balance = teller.getBalance();
            Expect.that(balance.equals("0") || balance.equals("10"), BugClass.NOT_LINEARIZABLE,
                    "getBalance() showed an amount that the account never held: a call that was refused, or not over yet, had changed it for a moment.");
        }));
    }

    @Stress
    void crowd(Round round) throws Exception {
        int threads = round.times(8, 3);
        Teller teller = Teller.withAccount(0);
        for (int i = 0; i < threads; i++) {
            round.thread("customer " + (i + 1), () -> round.repeat(20, 1, step -> {
                expectDone(teller.deposit(5));
                expectDone(teller.withdraw(5));
            }));
        }
        round.after(() -> Expect.equal("0", teller.getBalance(), BugClass.LOST_UPDATE, LOST));
    }

    private static void expectDone(String said) {
        Expect.equal(Teller.DONE, said, BugClass.NOT_LINEARIZABLE,
                "A deposit or withdrawal was refused, although the account was open and always held enough.");
    }

    private static void expect(String expected, String said, String call) {
        Expect.equal(expected, said, BugClass.WRONG_OUTPUT, call + " does not do what it should, although nobody else uses the account.");
    }
}
