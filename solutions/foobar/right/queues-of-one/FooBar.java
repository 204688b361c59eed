package concurrency.alternate;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The turn is an element that goes to and fro. */
public class FooBar {
    private final int n;
    private final BlockingQueue<Object> toFoo = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Object> toBar = new ArrayBlockingQueue<>(1);

    public FooBar(int n) {
        this.n = n;
        toFoo.add(new Object());
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            Object turn = toFoo.take();
            printFoo.run();
            toBar.put(turn);
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            Object turn = toBar.take();
            printBar.run();
            toFoo.put(turn);
        }
    }
}
