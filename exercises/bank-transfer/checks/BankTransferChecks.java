import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Checks of the exercise bank-transfer: what a transfer does alone, and what threads do to each other. */
class BankTransferChecks {
    @Test
    void movesMoney(Actors actors) {
        actors.start("only customer", BankTransferChecks::moveMoney).expectEnd(NeverEnding::alone);
        actors.expectNoneSpins();
    }

    private static void moveMoney() {
        Bank bank = new Bank(100, 50, 0);
        Expect.that(bank.transfer(0, 1, 30), BugClass.WRONG_OUTPUT,
                "transfer(0, 1, 30) was refused although account 0 held 100.");
        Books.expectBalances(bank, BugClass.WRONG_OUTPUT, "After transfer(0, 1, 30) on balances 100, 50, 0", 70, 80, 0);
        Expect.that(bank.transfer(1, 2, 80), BugClass.WRONG_OUTPUT,
                "transfer(1, 2, 80) was refused although account 1 held exactly 80: a customer may take out everything.");
        Books.expectBalances(bank, BugClass.WRONG_OUTPUT, "After transfer(1, 2, 80) on balances 70, 80, 0", 70, 0, 80);
        Expect.equal(150L, bank.total(), BugClass.WRONG_OUTPUT,
                "total() is not the sum of the balances, although nobody else uses the bank.");
        for (int i = 1; i <= 500; i++) {
            Expect.that(bank.transfer(i % 2 == 1 ? 2 : 1, i % 2 == 1 ? 1 : 2, 80), BugClass.WRONG_OUTPUT,
                    "A transfer was refused although the account held exactly the amount.");
            Books.expectBalances(bank, BugClass.WRONG_OUTPUT,
                    "transfer(...) returned true before the money had been moved: right after it", 70, i % 2 == 1 ? 80 : 0,
                    i % 2 == 1 ? 0 : 80);
        }
    }

    @Test
    void twoBanks() {
        long[] initial = {100, 50};
        Bank first = new Bank(initial);
        Bank second = new Bank(initial);
        initial[0] = 1;
        Expect.equal(100L, first.balance(0), BugClass.STATIC_STATE,
                "The caller changed the array that it had passed to the constructor, and a balance changed with it: copy the array.");
        first.transfer(0, 1, 40);
        Books.expectBalances(second, BugClass.STATIC_STATE,
                "A transfer in one bank changed another bank: balances must belong to the instance, not to the class or to a shared array. In the other bank",
                100, 50);
        new Bank(7);
        Books.expectBalances(first, BugClass.STATIC_STATE,
                "Opening another bank changed this one: balances must belong to the instance, not to the class. In the first bank",
                60, 90);
        Expect.equal(150L, first.total(), BugClass.STATIC_STATE,
                "Opening another bank changed the total of this one: keep nothing in static fields.");
    }

    @Test
    void refusesOverdraft(Actors actors) {
        Bank bank = new Bank(100, 50);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Actor customer = actors.start("customer", () -> {
            thread.set(Thread.currentThread());
            for (int i = 0; i < 20; i++) {
                Expect.that(!bank.transfer(0, 1, 101), BugClass.WRONG_OUTPUT,
                        "transfer(0, 1, 101) was accepted although account 0 held only 100.");
            }
        });
        expectNoPause(customer, thread);
        actors.start("next customer", () -> {
            Books.expectBalances(bank, BugClass.WRONG_OUTPUT,
                    "A refused transfer must change nothing. After a refused transfer(0, 1, 101) on balances 100, 50", 100, 50);
            Expect.that(bank.transfer(0, 1, 100), BugClass.WRONG_OUTPUT,
                    "After a refused transfer, transfer(0, 1, 100) was refused too, although account 0 held 100.");
            Expect.that(bank.transfer(1, 0, 1), BugClass.WRONG_OUTPUT,
                    "transfer(1, 0, 1) was refused although account 1 held 150.");
            Expect.equal(150L, bank.total(), BugClass.WRONG_OUTPUT, "total() is wrong after a refused transfer.");
        }).expectEnd(NeverEnding::afterOthers);
    }

    /** Nobody is left to pay money in, so who waits for it waits for the end of a pause. */
    private static void expectNoPause(Actor customer, AtomicReference<Thread> thread) {
        boolean ended = false;
        try {
            customer.expectBlocked(BugClass.WRONG_OUTPUT, "The transfer has come back.");
        } catch (CheckFailure whatCame) {
            ended = true;
        }
        Expect.that(ended || thread.get().getState() != Thread.State.TIMED_WAITING, BugClass.WRONG_OUTPUT,
                "transfer(0, 1, 101) waited although account 0 held only 100: it must return false at once when there is too little money, and not wait until some comes.");
        customer.expectEnd();
    }

    @Test
    void selfTransfer(Actors actors) {
        Bank bank = new Bank(100, 50);
        actors.start("customer", () -> bank.transfer(0, 0, 40)).expectEnd(NeverEnding::alone);
        actors.start("next customer", () -> {
            Books.expectBalances(bank, BugClass.WRONG_OUTPUT,
                    "A transfer from an account to itself must change nothing. After transfer(0, 0, 40) on balances 100, 50", 100,
                    50);
            Expect.that(bank.transfer(0, 1, 100), BugClass.WRONG_OUTPUT,
                    "After transfer(0, 0, 40), transfer(0, 1, 100) was refused although account 0 held 100.");
            Expect.equal(150L, bank.total(), BugClass.WRONG_OUTPUT,
                    "total() changed: a transfer from an account to itself must neither make nor lose money.");
        }).expectEnd(NeverEnding::afterOthers);
    }

    @Test
    void badRequests(Actors actors) {
        Bank bank = new Bank(100, 50);
        actors.run("customer of account -1", () -> expectRefused(() -> bank.transfer(-1, 1, 10),
                "transfer(-1, 1, 10) was accepted, but there are only the accounts 0 and 1: throw IndexOutOfBoundsException."));
        actors.start("customer of account 2", () -> expectRefused(() -> bank.transfer(2, 0, 10),
                "transfer(2, 0, 10) was accepted, but there are only the accounts 0 and 1: throw IndexOutOfBoundsException.")).expectEnd(NeverEnding::afterOthers);
        actors.start("payer to account 2", () -> expectRefused(() -> bank.transfer(1, 2, 10),
                "transfer(1, 2, 10) was accepted, but there are only the accounts 0 and 1: throw IndexOutOfBoundsException.")).expectEnd(NeverEnding::afterOthers);
        actors.start("payer to account -1", () -> expectRefused(() -> bank.transfer(0, -1, 10),
                "transfer(0, -1, 10) was accepted, but there are only the accounts 0 and 1: throw IndexOutOfBoundsException.")).expectEnd(NeverEnding::afterOthers);
        actors.start("thief", () -> expectRefused(() -> bank.transfer(0, 1, -10),
                "transfer(0, 1, -10) was accepted: a negative amount takes money from the receiver. Throw IllegalArgumentException.")).expectEnd(NeverEnding::afterOthers);
        actors.start("next customer", () -> {
            Books.expectBalances(bank, BugClass.WRONG_OUTPUT,
                    "A refused transfer must change nothing. After five bad requests on balances 100, 50", 100, 50);
            Expect.that(bank.transfer(1, 0, 50) && bank.transfer(0, 1, 150), BugClass.WRONG_OUTPUT,
                    "After bad requests by others, a good transfer was refused.");
            Expect.equal(150L, bank.total(), BugClass.WRONG_OUTPUT, "total() is wrong after transfers that were refused.");
        }).expectEnd(NeverEnding::afterOthers);
    }

    @Test
    void overflow(Actors actors) {
        Bank bank = new Bank(Long.MAX_VALUE - 5, 50);
        actors.run("millionaire's aunt", () -> expectRefused(() -> bank.transfer(1, 0, 6),
                "transfer(1, 0, 6) to an account that holds Long.MAX_VALUE - 5 was accepted, and the balance wraps round to a debt. Throw ArithmeticException."));
        actors.start("next customer", () -> {
            Books.expectBalances(bank, BugClass.WRONG_OUTPUT,
                    "A refused transfer must change nothing. After one that would have overflowed the receiver",
                    Long.MAX_VALUE - 5, 50);
            Expect.that(bank.transfer(1, 0, 5), BugClass.WRONG_OUTPUT,
                    "transfer(1, 0, 5) was refused although the new balance, Long.MAX_VALUE, fits into a long.");
        }).expectEnd(NeverEnding::afterOthers);
    }

    @Explore(endsIgnoredWaits = true)
    void disjointPairsExplored(Round round) {
        disjointPairs(round);
    }

    @Explore(endsIgnoredWaits = true)
    void oppositeDirectionsExplored(Round round) {
        oppositeDirections(round);
    }

    @Explore(endsIgnoredWaits = true)
    void ringOfThreeExplored(Round round) {
        ringOfThree(round);
    }

    @Explore(endsIgnoredWaits = true)
    void hubExplored(Round round) {
        hub(round);
    }

    @Explore(endsIgnoredWaits = true, equalHashes = true)
    void oneCallEachExplored(Round round) {
        oneCallEach(round);
    }

    @Explore(endsIgnoredWaits = true)
    void overdraftRaceExplored(Round round) {
        overdraftRace(round);
    }

    @Explore(endsIgnoredWaits = true)
    void refusalsDisturbNobodyExplored(Round round) {
        refusalsDisturbNobody(round);
    }

    @Explore(endsIgnoredWaits = true)
    void totalWhileTransferringExplored(Round round) {
        totalWhileTransferring(round);
    }

    @Stress
    void disjointPairs(Round round) {
        int times = round.times(40, 2);
        Bank bank = new Bank(100, 100, 100, 100);
        int[] moved = new int[2];
        round.thread("customer of 0 and 1", () -> round.repeat(40, 2, step -> moved[0] += bank.transfer(0, 1, 1) ? 1 : 0));
        round.thread("customer of 2 and 3", () -> round.repeat(40, 2, step -> moved[1] += bank.transfer(2, 3, 2) ? 1 : 0));
        round.after(() -> {
            Books.expectUsable(bank, 0, 1);
            Books.expectUsable(bank, 2, 3);
            long[] left = {100 - moved[0], 100 - 2 * moved[1]};
            boolean mixed = bank.balance(0) < left[0] || bank.balance(2) < left[1] || bank.balance(0) + bank.balance(1) != 200
                    || bank.balance(2) + bank.balance(3) != 200;
            Expect.that(!mixed, BugClass.DATA_RACE,
                    "A transfer between two accounts took or gave money of two others: calls at the same time used the same data, such as a field that holds the current request.");
            Books.expectNothingLost(bank, 0, left[0]);
            Books.expectNothingLost(bank, 2, left[1]);
            Expect.equal(400L, bank.total(), BugClass.LOST_UPDATE,
                    "total() is not the sum of the balances after transfers between other accounts ran at the same time.");
            expectAllMoved(2 * times, moved[0] + moved[1]);
        });
    }

    @Stress
    void oppositeDirections(Round round) {
        int times = round.times(40, 2);
        Bank bank = new Bank(100, 100);
        int[] moved = new int[2];
        round.thread("customer 0 to 1", () -> round.repeat(40, 2, step -> moved[0] += bank.transfer(0, 1, 1) ? 1 : 0));
        round.thread("customer 1 to 0", () -> round.repeat(40, 2, step -> moved[1] += bank.transfer(1, 0, 2) ? 1 : 0));
        round.after(() -> {
            Books.expectUsable(bank, 0, 1);
            Books.expectNothingLost(bank, 0, 100 - moved[0] + 2 * moved[1]);
            Books.expectNothingLost(bank, 1, 100 + moved[0] - 2 * moved[1]);
            Expect.equal(200L, bank.total(), BugClass.LOST_UPDATE,
                    "The balances are right, but total() is not: two transfers changed the same number at once and one change was lost.");
            expectAllMoved(2 * times, moved[0] + moved[1]);
        });
    }

    @Stress
    void ringOfThree(Round round) {
        int times = round.times(30, 1);
        Bank bank = new Bank(100, 100, 100);
        int[] moved = new int[3];
        for (int i = 0; i < 3; i++) {
            int from = i;
            int to = (i + 1) % 3;
            round.thread("customer " + from + " to " + to,
                    () -> round.repeat(30, 1, step -> moved[from] += bank.transfer(from, to, 1 + from) ? 1 : 0));
        }
        round.after(() -> {
            Books.expectUsable(bank, 0, 1);
            Books.expectUsable(bank, 2, 0);
            for (int i = 0; i < 3; i++) {
                int before = (i + 2) % 3;
                Books.expectNothingLost(bank, i, 100 - moved[i] * (1 + i) + moved[before] * (1 + before));
            }
            expectAllMoved(3 * times, moved[0] + moved[1] + moved[2]);
        });
    }

    @Stress
    void hub(Round round) {
        int times = round.times(20, 1);
        int hub = 200;
        // equal to the hub modulo 100 and modulo 64: an order of locks must tell these apart, too
        int[] shops = {100, 264};
        Bank bank = new Bank(filled(300, 1_000));
        int[] moved = new int[4];
        for (int i = 0; i < 2; i++) {
            int shop = i;
            round.thread("shop " + shops[i] + " pays the hub",
                    () -> round.repeat(20, 1, step -> moved[shop] += bank.transfer(shops[shop], hub, 3) ? 1 : 0));
        }
        round.thread("the hub pays shops",
                () -> round.repeat(20, 1, step -> moved[2 + step % 2] += bank.transfer(hub, shops[step % 2], 2) ? 1 : 0));
        round.after(() -> {
            Books.expectUsable(bank, hub, shops[0]);
            Books.expectUsable(bank, shops[1], hub);
            Books.expectNothingLost(bank, hub, 1_000 + 3 * (moved[0] + moved[1]) - 2 * (moved[2] + moved[3]));
            Books.expectNothingLost(bank, shops[0], 1_000 - 3 * moved[0] + 2 * moved[2]);
            Books.expectNothingLost(bank, shops[1], 1_000 - 3 * moved[1] + 2 * moved[3]);
            expectAllMoved(3 * times, moved[0] + moved[1] + moved[2] + moved[3]);
        });
    }

    /** The account in the middle pays: where locks have an order, its own is the first of one transfer and the second of the other. */
    @Stress
    void overdraftRace(Round round) {
        int rivals = round.times(24, 1);
        Bank bank = new Bank(filled(3 * rivals, 10));
        boolean[][] won = new boolean[2][rivals];
        for (int i = 0; i < 2; i++) {
            int customer = i;
            round.thread("card " + (i + 1), () -> round.repeat(24, 1,
                    step -> won[customer][step] = bank.transfer(3 * step + 1, 3 * step + 2 * customer, 10)));
        }
        round.after(() -> {
            for (int i = 0; i < rivals; i++) {
                Books.expectUsable(bank, 3 * i, 3 * i + 2);
                Expect.that(!(won[0][i] && won[1][i]), BugClass.CHECK_THEN_ACT,
                        "An account that held 10 paid out 10 twice: both threads saw enough money before either took it.");
                Expect.that(won[0][i] || won[1][i], BugClass.NOT_LINEARIZABLE,
                        "Two transfers wanted the same 10 and both were refused, although the money was there for one of them.");
                Books.expectNothingLost(bank, 3 * i + 1, 0);
                Books.expectNothingLost(bank, 3 * i, won[0][i] ? 20 : 10);
                Books.expectNothingLost(bank, 3 * i + 2, won[1][i] ? 20 : 10);
            }
        });
    }

    @Stress
    void refusalsDisturbNobody(Round round) {
        int times = round.times(40, 2);
        Bank bank = new Bank(100, 0, 0);
        int[] greedy = new int[1];
        int[] modest = new int[1];
        long[] lowest = {0};
        round.thread("greedy customer", () -> round.repeat(40, 2, step -> greedy[0] += bank.transfer(0, 1, 1_000) ? 1 : 0));
        round.thread("modest customer", () -> round.repeat(40, 2, step -> {
            modest[0] += bank.transfer(0, 2, 1) ? 1 : 0;
            lowest[0] = Math.min(lowest[0], bank.balance(0));
        }));
        round.after(() -> {
            Books.expectUsable(bank, 0, 1);
            Expect.equal(0, greedy[0], BugClass.CHECK_THEN_ACT,
                    "A transfer of 1000 was accepted although the account never held more than 100.");
            Expect.that(lowest[0] >= 0, BugClass.NOT_LINEARIZABLE,
                    "balance(0) was negative for a moment: a refused transfer took the money first and gave it back later.");
            Expect.equal(times, modest[0], BugClass.NOT_LINEARIZABLE,
                    "A transfer of 1 was refused because another, refused transfer had the money for a moment: a refusal must change nothing.");
            Books.expectNothingLost(bank, 0, 100 - times);
            Books.expectNothingLost(bank, 1, 0);
            Books.expectNothingLost(bank, 2, times);
        });
    }

    @Stress
    void totalWhileTransferring(Round round) {
        Bank bank = new Bank(100, 100, 100);
        round.thread("customer of 0 and 2", () -> round.repeat(40, 2, step -> thereAndBack(bank, 0, 60, step)));
        round.thread("customer of 1 and 2", () -> round.repeat(40, 2, step -> thereAndBack(bank, 1, 30, step)));
        round.thread("auditor", () -> round.repeat(40, 2, step -> {
            Expect.equal(300L, bank.total(), BugClass.NOT_LINEARIZABLE,
                    "total() saw money twice or not at all while a transfer was under way: it must add up all balances of one moment.");
            long balance = bank.balance(2);
            Expect.that(balance >= 100 && balance <= 190 && balance % 30 == 10, BugClass.NOT_LINEARIZABLE,
                    "balance(2) showed an amount that the account never held.");
        }));
        round.after(() -> {
            Books.expectUsable(bank, 0, 2);
            Books.expectUsable(bank, 1, 0);
            Expect.equal(300L, bank.total(), BugClass.LOST_UPDATE, "total() is wrong after the last transfer has ended.");
        });
    }

    @Stress
    void oneCallEach(Round round) {
        Bank bank = new Bank(100, 100, 100);
        long[] total = new long[1];
        round.thread("customer 0 to 1", () -> bank.transfer(0, 1, 10));
        round.thread("customer 2 to 0", () -> bank.transfer(2, 0, 20));
        round.thread("auditor", () -> total[0] = bank.total());
        round.after(() -> {
            Books.expectUsable(bank, 0, 1);
            Books.expectNothingLost(bank, 0, 110);
            Books.expectNothingLost(bank, 1, 110);
            Books.expectNothingLost(bank, 2, 80);
            Expect.equal(300L, total[0], BugClass.NOT_LINEARIZABLE,
                    "total() saw money twice or not at all while a transfer was under way: it must add up all balances of one moment.");
        });
    }

    @Scaling(steps = true)
    void disjointPairsSideBySide(Instruments timing) {
        Bank bank = new Bank(1_000_000, 1_000_000, 1_000_000, 1_000_000);
        timing.expectApart("transfer(0, 1)", () -> bank.transfer(0, 1, 1), "transfer(2, 3)", () -> bank.transfer(2, 3, 1));
    }

    private static void thereAndBack(Bank bank, int id, long amount, int step) {
        if (step % 2 == 0) {
            bank.transfer(id, 2, amount);
        } else {
            bank.transfer(2, id, amount);
        }
    }

    private static void expectAllMoved(int expected, int moved) {
        Expect.equal(expected, moved, BugClass.NOT_LINEARIZABLE,
                "A transfer was refused although its account always held enough: giving up because another thread is busy is not the same as too little money.");
    }

    /** Any exception is a refusal, and so is {@code false}: what counts is that the money stays where it is. */
    private static void expectRefused(Callable<Boolean> transfer, String message) {
        boolean accepted;
        try {
            accepted = transfer.call();
        } catch (Exception refused) {
            return;
        }
        Expect.that(!accepted, BugClass.WRONG_OUTPUT, message);
    }

    private static long[] filled(int accounts, long balance) {
        long[] initial = new long[accounts];
        Arrays.fill(initial, balance);
        return initial;
    }
}
