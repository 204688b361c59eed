import java.util.concurrent.Exchanger;

/** Meets twice each turn; neither goes on alone. */
class FooBar {
    private final int n;
    private final Exchanger<String> meeting = new Exchanger<>();

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            meeting.exchange("foo");
            meeting.exchange("your turn");
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            meeting.exchange("waiting");
            printBar.run();
            meeting.exchange("bar");
        }
    }
}
