import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmallSafeChecks {
    @Test
    void refuses() {
        assertEquals("taken refused", drive());
    }

    static String drive() {
        return take(10) + " " + take(11);
    }

    private static String take(int coins) {
        try {
            new SmallSafe().take(coins);
            return "taken";
        } catch (Refusal refusal) {
            return "refused";
        }
    }
}
