// expected: check-then-act
import java.util.ArrayList;
import java.util.List;

/** Two hundred clerks move a coin from one drawer to the other; the one auditor may count while the first coin is in no drawer. */
public class AuditorAmongClerks {
    static volatile int taken;
    static volatile int given;

    public static void main(String[] args) throws Exception {
        List<Thread> staff = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            staff.add(new Thread(AuditorAmongClerks::move));
        }
        staff.add(new Thread(AuditorAmongClerks::count));
        for (Thread t : staff) {
            t.start();
        }
        for (Thread t : staff) {
            t.join();
        }
    }

    static void move() {
        taken = 7;
        given = 7;
    }

    static void count() {
        int out = taken;
        int in = given;
        if (out == 7 && in == 0) {
            throw new AssertionError("a coin is in no drawer");
        }
    }
}
