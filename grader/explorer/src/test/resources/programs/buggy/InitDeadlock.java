// expected: deadlock
public class InitDeadlock {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static class One {
        static final Object VALUE = make(() -> Two.VALUE);
    }

    static class Two {
        static final Object VALUE = make(() -> One.VALUE);
    }

    static Object make(java.util.function.Supplier<Object> other) {
        return other.get();
    }

    public static void main(String[] args) throws Exception {
        both(() -> System.out.println(One.VALUE), () -> System.out.println(Two.VALUE));
    }
}
