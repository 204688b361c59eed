import android.os.Handler;
import android.os.HandlerThread;
import java.util.concurrent.*;
class AndroidBackgroundHandler {
    void show(HandlerThread worker, CompletableFuture<String> text) {
        Handler handler = new Handler(worker.getLooper());
        handler.post(() -> System.out.println(text.join()));
    }
}
