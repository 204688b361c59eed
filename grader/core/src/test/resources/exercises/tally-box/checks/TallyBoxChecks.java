import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyBoxChecks {
    @Test
    void addsUp() {
        assertEquals("[5, 7] 7 coins given 3", drive());
    }

    @Test
    void closes() {
        new TallyBox(1, (slot, amount) -> {
        }).close();
    }

    static String drive() {
        var heard = new int[1];
        Sink sink = (slot, amount) -> heard[0]++;
        try (var box = new TallyBox(2, sink)) {
            box.add(0, 2, 3);
            box.add(1, 7);
            return box.snapshot() + " " + box.largest(List.of(3L, 7L)) + " " + TallyBox.unit() + " " + sink.label()
                    + " " + heard[0];
        }
    }
}
