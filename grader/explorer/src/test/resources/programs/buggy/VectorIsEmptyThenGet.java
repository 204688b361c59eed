// expected: check-then-act
import java.util.*;

public class VectorIsEmptyThenGet {

    public static void main(String[] z) throws Exception {
        Vector<Integer> a = new Vector<>(List.of(1, 2, 3));
        Thread t = new Thread(a::clear);
        t.start();
        if (!a.isEmpty()) a.get(0);
        t.join();
    }
}
