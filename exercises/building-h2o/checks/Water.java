import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Round;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.UnaryOperator;

/**
 * One H2O and what its callbacks have printed. Each prints at one moment while it runs; cut into threes, what has been
 * printed must be molecules. So code is right whose callbacks overlap where no order of them could be wrong.
 */
final class Water {
    private static final int HYDROGEN = 1;
    private static final int OXYGEN = 16;

    final H2O h2o = new H2O();
    private final UnaryOperator<Runnable> wrapped;
    private final AtomicInteger printed = new AtomicInteger();
    private final AtomicIntegerArray molecules;
    /** Written where something is wrong only, so that it orders nothing in a right answer. */
    private volatile String problem;
    private Runnable onProblem = () -> {
    };

    /**
     * @param molecules
     *            the most that there can be
     * @param wrapped
     *            gets each callback before the student's code does
     */
    Water(int molecules, UnaryOperator<Runnable> wrapped) {
        this.molecules = new AtomicIntegerArray(molecules + 2);
        this.wrapped = wrapped;
    }

    /** One whose callbacks fail at once: what goes wrong may leave threads behind that wait for ever. */
    static Water in(Round round, int molecules, BugClass bugClass, String message) {
        Water water = new Water(molecules, round::hook);
        water.onProblem = () -> water.expectWater(bugClass, message);
        return water;
    }

    void hydrogen() throws InterruptedException {
        h2o.hydrogen(wrapped.apply(() -> print(true)));
    }

    void oxygen() throws InterruptedException {
        h2o.oxygen(wrapped.apply(() -> print(false)));
    }

    void print(boolean hydrogen) {
        int molecule = Math.min(printed.getAndIncrement() / 3, molecules.length() - 1);
        int atoms = molecules.addAndGet(molecule, hydrogen ? HYDROGEN : OXYGEN);
        if (atoms % OXYGEN > 2) {
            note("A third hydrogen came before the molecule had its oxygen.");
        } else if (atoms / OXYGEN > 1) {
            note("A second oxygen came before the molecule had its two hydrogens.");
        }
    }

    private void note(String what) {
        if (problem == null) {
            problem = what;
        }
        onProblem.run();
    }

    int printed() {
        return printed.get();
    }

    /** Fails if what has been printed is no row of molecules. */
    void expectWater(BugClass bugClass, String message) {
        if (problem != null) {
            throw new CheckFailure(bugClass, problem + " " + message);
        }
    }

    /** Fails unless every callback has run once; call it when nothing else is wrong. */
    void expectCallbacks(int count) {
        if (printed.get() != count) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "All calls have returned, and not every callback has run exactly once.",
                    count + " callbacks", printed.get() + " callbacks");
        }
    }
}
