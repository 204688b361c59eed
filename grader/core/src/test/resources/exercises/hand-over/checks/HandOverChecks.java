import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HandOverChecks {
    @Test
    void givesBack() throws InterruptedException {
        assertEquals("a b", drive());
    }

    static String drive() throws InterruptedException {
        var cell = new HandOver<String>();
        cell.put("a");
        String first = cell.take();
        cell.put("b");
        return first + " " + cell.take();
    }
}
