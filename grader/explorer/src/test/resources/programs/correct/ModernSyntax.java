import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ModernSyntax {

    sealed interface Shape permits Sq, Ci {
    }

    record Sq(double s) implements Shape {
    }

    record Ci(double r) implements Shape {
    }

    enum Op implements IntBinaryOperator {
        ADD{

            public int applyAsInt(int a, int b) {
                return a + b;
            }
        },
        MUL{

            public int applyAsInt(int a, int b) {
                return a * b;
            }
        };
    }

    interface Greeter {
        String PREFIX = "hi ";

        default String greet(String n) {
            return PREFIX + n;
        }

        static Greeter of() {
            return new Greeter(){
            };
        }
    }

    static double area(Shape s) {
        return switch (s) {
        case Sq(double x) when x > 10 -> 100;
        case Sq(var x) -> x * x;
        case Ci c -> c.r() * 3;
        };
    }

    public static void main(String[] a) throws Exception {
        List<String> out = Collections.synchronizedList(new ArrayList<>());
        Thread[] t = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int k = i;
            t[i] = new Thread(() -> {
                out.add(Greeter.of().greet("n" + k) + " " + area(new Sq(k)) + Op.values()[k].applyAsInt(2, 3) + new Ci(k));
            });
            t[i].start();
        }
        for (Thread x : t) x.join();
        if (out.stream().map(String::length).mapToInt(Integer::intValue).sum() < 10) throw new AssertionError();
        Map<Op, Integer> m = new EnumMap<>(Op.class);
        m.put(Op.ADD, 1);
        Map<Op, Integer> h = new HashMap<>();
        for (Op o : Op.values()) h.merge(o, 1, Integer::sum);
        if (h.size() != 2) throw new AssertionError();
    }
}
