import java.util.concurrent.*;
class UiExecutorByAnnotation {
    @interface ForUiThread { }
    @ForUiThread private Executor screen = null;
    private Executor chosen() { return screen; }
    void late(CountDownLatch ready) { chosen().execute(() -> { try { ready.await(); } catch (InterruptedException e) { } }); }
}
