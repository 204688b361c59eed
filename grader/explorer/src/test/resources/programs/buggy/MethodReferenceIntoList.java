// expected: data-race
import java.util.*;
import java.util.stream.*;

public class MethodReferenceIntoList {

    public static void main(String[] z) {
        List<Integer> out = new ArrayList<>();
        IntStream.range(0, 50).parallel().forEach(out::add);
        if (out.size() != 50) throw new AssertionError(out.size());
    }
}
