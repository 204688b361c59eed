import java.util.concurrent.*;
class AssertsMainThread {
    static void checkOnMainThread() { }
    static void here() { checkOnMainThread(); }
    void refresh(CountDownLatch ready) throws InterruptedException { here(); ready.await(); }
}
