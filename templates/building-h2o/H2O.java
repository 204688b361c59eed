/** Where threads that are hydrogen and threads that are oxygen become water. */
class H2O {
    public H2O() {
        // TODO: what counts who belongs to the molecule of this moment?
    }

    /** Called by each hydrogen thread. Runs {@code releaseHydrogen} when it is part of a molecule. */
    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        // TODO: two of these belong to each molecule
        releaseHydrogen.run();
    }

    /** Called by each oxygen thread. Runs {@code releaseOxygen} when it is part of a molecule. */
    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        // TODO: one of these belongs to each molecule
        releaseOxygen.run();
    }
}
