import java.util.concurrent.ConcurrentHashMap;

/** What the caller wrote before it let a map's entries be gone through in parallel, and what it reads afterwards, is ordered. */
public class MapTasks {
    static class Tally {
        int count;
    }

    public static void main(String[] args) {
        ConcurrentHashMap<Integer, Tally> tallies = new ConcurrentHashMap<>();
        for (int i = 0; i < 4; i++) {
            Tally tally = new Tally();
            tallies.put(i, tally);
            tally.count = i;
        }
        tallies.forEach(1, (key, tally) -> tally.count++);
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += tallies.get(i).count;
        }
        if (sum != 10) {
            throw new AssertionError("the tallies are " + sum + " in all");
        }
    }
}
