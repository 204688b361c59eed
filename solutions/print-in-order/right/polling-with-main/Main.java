import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicBoolean;

public class Main {
    static class Foo {
        private AtomicBoolean one = new AtomicBoolean(false);
        private AtomicBoolean two = new AtomicBoolean(false);

        public void first(Runnable printFirst) throws InterruptedException {
            printFirst.run();
            one.set(true);
        }

        public void second(Runnable printSecond) throws InterruptedException {
            while (!one.get()) {
                Thread.yield();
            }
            printSecond.run();
            two.set(true);
        }

        public void third(Runnable printThird) throws InterruptedException {
            while (!two.get()) {
                Thread.sleep(1);
            }
            printThird.run();
        }
    }

    public static void main(String[] args) throws Exception {
        Foo foo = new Foo();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        pool.submit(() -> { foo.third(() -> System.out.print("third")); return null; });
        pool.submit(() -> { foo.second(() -> System.out.print("second")); return null; });
        pool.submit(() -> { foo.first(() -> System.out.print("first")); return null; });
        pool.shutdown();
    }
}
