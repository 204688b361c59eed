// title: a loop without end that ignores interrupts
// refused: admitted
// alone: livelock|stale-read|too-slow|busy-wait|missed-termination
public class Vault {
    public void add(int amount) {
        boolean go = amount >= 0;
        while (go) {
            go = !Thread.interrupted() || go;
        }
    }

    public int total() {
        return 0;
    }
}
