import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Each turn brings a future of its own for the next. */
class FooBar {
    private final int n;
    private final AtomicReference<CompletableFuture<Void>> foo = new AtomicReference<>(CompletableFuture.completedFuture(null));
    private final AtomicReference<CompletableFuture<Void>> bar = new AtomicReference<>(new CompletableFuture<>());

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            foo.get().join();
            printFoo.run();
            foo.set(new CompletableFuture<>());
            bar.get().complete(null);
        }
    }

    public void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            bar.get().join();
            printBar.run();
            bar.set(new CompletableFuture<>());
            foo.get().complete(null);
        }
    }
}
