import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;

/** What must be in the books of a bank when no transfer is under way. */
final class Books {
    private Books() {
    }

    /** With no other transfer under way, one between these accounts must succeed; it is undone at once. */
    static void expectUsable(Bank bank, int a, int b) {
        int rich = bank.balance(a) > 0 ? a : b;
        int other = rich == a ? b : a;
        if (bank.balance(rich) > 0) {
            Expect.that(bank.transfer(rich, other, 1) && bank.transfer(other, rich, 1), BugClass.RESOURCE_LEAK,
                    "All other transfers have ended, and one that the account can pay is still refused: an earlier one did not give its lock back.");
        }
    }

    static void expectNothingLost(Bank bank, int id, long expected) {
        Expect.equal(expected, bank.balance(id), BugClass.LOST_UPDATE, "After all transfers the balance of account " + id
                + " is not what they add up to: two of them changed it at once and one change was lost.");
    }

    static void expectBalances(Bank bank, BugClass bugClass, String when, long... expected) {
        for (int id = 0; id < expected.length; id++) {
            long actual = bank.balance(id);
            if (actual != expected[id]) {
                throw new CheckFailure(bugClass, when + ", account " + id + " holds " + actual + " in place of " + expected[id] + ".",
                        Long.toString(expected[id]), Long.toString(actual));
            }
        }
    }
}
