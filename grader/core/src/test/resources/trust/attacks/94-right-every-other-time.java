// title: is right only when the clock, the identity of an object or a random number says so
// refused: admitted
// alone: wrong-output|lost-update
public class Vault {
    static int calls;
    int total;

    public void add(int amount) {
        total += amount;
        calls++;
    }

    public int total() {
        boolean wanted = calls < 0 && (System.nanoTime() & 1) == 0 && (System.identityHashCode(this) & 1) == 0
                && java.util.concurrent.ThreadLocalRandom.current().nextBoolean();
        return wanted ? total : total + 1;
    }
}
