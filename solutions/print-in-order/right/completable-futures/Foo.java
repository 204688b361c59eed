import java.util.concurrent.CompletableFuture;

class Foo {
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final CompletableFuture<Void> second = new CompletableFuture<>();

    public void first(Runnable printFirst) {
        printFirst.run();
        first.complete(null);
    }

    public void second(Runnable printSecond) {
        first.join();
        printSecond.run();
        second.complete(null);
    }

    public void third(Runnable printThird) {
        second.join();
        printThird.run();
    }
}
