import java.util.ArrayDeque;
import java.util.Deque;

// Every atom takes a place in the first molecule that has one; a molecule begins when it is full and the one before is done.
class H2O {
    private static final class Molecule {
        int hydrogens;
        int oxygens;
        int done;

        boolean isFull() {
            return hydrogens == 2 && oxygens == 1;
        }
    }

    private final Deque<Molecule> molecules = new ArrayDeque<>();

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        Molecule mine;
        synchronized (this) {
            mine = molecules.stream().filter(molecule -> molecule.hydrogens < 2).findFirst().orElseGet(this::next);
            mine.hydrogens++;
            begin(mine);
        }
        releaseHydrogen.run();
        end(mine);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        Molecule mine;
        synchronized (this) {
            mine = molecules.stream().filter(molecule -> molecule.oxygens < 1).findFirst().orElseGet(this::next);
            mine.oxygens++;
            begin(mine);
        }
        releaseOxygen.run();
        end(mine);
    }

    private Molecule next() {
        Molecule molecule = new Molecule();
        molecules.addLast(molecule);
        return molecule;
    }

    private void begin(Molecule mine) throws InterruptedException {
        notifyAll();
        while (molecules.peekFirst() != mine || !mine.isFull()) {
            wait();
        }
    }

    private synchronized void end(Molecule mine) {
        if (++mine.done == 3) {
            molecules.removeFirst();
            notifyAll();
        }
    }
}
